import { and, eq } from "drizzle-orm";
import { type Connection, database } from "#db/client.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/conversations.ts";
import { decisions } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { DecisionInput } from "#lib/moderation/decision.schema.ts";
import { applyDecisions } from "#lib/server/moderation/apply-decisions.ts";
import { claimCase } from "#lib/server/moderation/claim-case.ts";
import { takeDecision } from "#lib/server/moderation/take-decision.ts";
import type { TestCity, TestMember } from "./fixtures.ts";
import { openCaseFor } from "./moderation.ts";

type Database = Connection["db"];

/** A morning of the tests of moderation. */
export const DAY = new Date("2027-03-10T09:00:00Z");
export const secondsAfter = (seconds: number, from = DAY) => new Date(from.getTime() + seconds * 1000);
export const daysAfter = (days: number, from = DAY) => secondsAfter(days * 86_400, from);

/** What a moderator types: nothing for what is kept, else the rule and the facts. */
export function decisionInput(caseId: string, overrides: Partial<DecisionInput> = {}): DecisionInput {
  const { action = "remove" } = overrides;
  const reasons = action === "keep" ? {} : { clause: "free" as const, facts: "L’annonce fixe un tarif (« 15 € »)." };
  const days = action === "limit" || action === "suspend" ? { days: 7 as const } : {};
  const passage = action === "ask_change" ? { passage: "15 € de l’heure" } : {};
  return {
    case: caseId,
    version: 1,
    notices: 0,
    action,
    ground: "terms",
    manifestContent: false,
    manifestNotices: false,
    ...reasons,
    ...days,
    ...passage,
    ...overrides,
  };
}

/** A notice of somebody about a listing or, without one, about a person, on a case. */
export async function insertNoticeOn(
  db: Database,
  { cityId, caseId, reportedId }: { cityId: string; caseId: string; reportedId: string },
  overrides: Partial<typeof reports.$inferInsert> = {},
): Promise<string> {
  const id = uuidv7();
  await db.insert(reports).values({
    cityId,
    id,
    caseId,
    reportedId,
    subject: "listing",
    reason: "money",
    note: "Il demande de l’argent.",
    createdAt: DAY,
    ...overrides,
  });
  return id;
}

/** What became of things in a city, as its tables say. */
export function judgingOf(db: Database, { id: cityId }: TestCity) {
  const one = async <Row>(rows: PromiseLike<Row[]>): Promise<Row> => {
    const [row] = await rows;
    if (!row) throw new Error("there is no such row");
    return row;
  };
  return {
    case: (id: string) =>
      one(
        db
          .select()
          .from(cases)
          .where(and(eq(cases.cityId, cityId), eq(cases.id, id))),
      ),
    decision: (id: string) =>
      one(
        db
          .select()
          .from(decisions)
          .where(and(eq(decisions.cityId, cityId), eq(decisions.id, id))),
      ),
    listing: (id: string) =>
      one(
        db
          .select()
          .from(listings)
          .where(and(eq(listings.cityId, cityId), eq(listings.id, id))),
      ),
    status: async (id: string) =>
      (
        await one(
          db
            .select()
            .from(listings)
            .where(and(eq(listings.cityId, cityId), eq(listings.id, id))),
        )
      ).status,
    notice: (id: string) =>
      one(
        db
          .select()
          .from(reports)
          .where(and(eq(reports.cityId, cityId), eq(reports.id, id))),
      ),
    flags: async ({ id }: { id: string }) => {
      const { suspendedAt, suspendedUntil, limitedUntil, closedAt } = await one(
        db
          .select()
          .from(memberships)
          .where(and(eq(memberships.cityId, cityId), eq(memberships.id, id))),
      );
      return { suspendedAt, suspendedUntil, limitedUntil, closedAt };
    },
    mails: async (kind?: string) => {
      const rows = await db.select().from(outbox).where(eq(outbox.cityId, cityId)).orderBy(outbox.id);
      return rows.filter((row) => row.channel === "mail" && (kind === undefined || row.kind === kind));
    },
    log: async () =>
      (await db.select().from(auditEntries).where(eq(auditEntries.cityId, cityId)).orderBy(auditEntries.seq)).map(
        ({ action }) => action,
      ),
  };
}

/** A moderator takes a case and decides it, having read all its notices. */
export async function decide(
  by: TestMember,
  caseId: string,
  overrides: Partial<DecisionInput> = {},
  at = DAY,
): Promise<string> {
  if (!(await claimCase(by, caseId, at))) throw new Error("the case cannot be claimed");
  const ofCase = and(eq(reports.cityId, by.cityId), eq(reports.caseId, caseId));
  const notices = await database().$count(reports, ofCase);
  return (await takeDecision(by, decisionInput(caseId, { notices, ...overrides }), at)).decisionId;
}

/** The same, in force, of a new case about a listing or a person. Gives the decision and its case. */
export async function judge(
  db: Database,
  { by, author, ...about }: { by: TestMember; author: TestMember } & Partial<typeof cases.$inferInsert>,
  overrides: Partial<DecisionInput> = {},
  at = DAY,
): Promise<{ caseId: string; decisionId: string }> {
  const caseId = await openCaseFor(db, author, { openedAt: at, ...about });
  const decisionId = await decide(by, caseId, overrides, at);
  await applyDecisions(db, secondsAfter(10, at));
  return { caseId, decisionId };
}
