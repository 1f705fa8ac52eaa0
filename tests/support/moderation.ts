import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { decisions, statements } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { isRestriction } from "#lib/moderation/decision.ts";

type Database = Connection["db"];
type Person = { cityId: string; id: string };

export const TEST_WORDS = {
  opening: "Bonjour, nous avons pris une décision.",
  why: "Le texte fixe un tarif.",
  scope: "Elle vaut dans la ville.",
  how: "Une personne l’a prise.",
  contest: "Vous pouvez contester pendant six mois.",
  next: "Vous pouvez écrire une autre annonce.",
};

/** A moderator or an admin of the city who is not this member. */
async function deciderFor(db: Database, { cityId, id }: Person): Promise<string> {
  const staff = inArray(memberships.role, ["moderator", "admin"]);
  const [row] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.cityId, cityId), ne(memberships.id, id), staff))
    .orderBy(memberships.id)
    .limit(1);
  if (!row) throw new Error("this city has no moderator");
  return row.id;
}

/** A case that waits, about a listing or, without one, about a person; gives its id. */
export async function openCaseFor(
  db: Database,
  { cityId, id: memberId }: Person,
  overrides: Partial<typeof cases.$inferInsert> = {},
): Promise<string> {
  const id = uuidv7();
  const now = overrides.openedAt ?? new Date();
  const subject = overrides.subject ?? (overrides.listingId ? "listing" : "member");
  await db.insert(cases).values({
    cityId,
    id,
    memberId,
    subject,
    origin: "new",
    risk: 50,
    openedAt: now,
    dueAt: new Date(now.getTime() + 2 * 3_600_000),
    version: overrides.listingId ? 1 : null,
    ...overrides,
  });
  return id;
}

async function insertStatement(
  db: Database,
  cityId: string,
  { at, endsAt, ...rest }: Partial<typeof statements.$inferInsert> & { at: Date },
): Promise<string> {
  const id = uuidv7();
  const day = at.toISOString().slice(0, 10);
  await db.insert(statements).values({
    cityId,
    id,
    puid: `test-${id}`,
    visibility: "DECISION_VISIBILITY_CONTENT_REMOVED",
    territory: "FR",
    endsAt: endsAt ?? null,
    facts: "L’annonce fixe un tarif.",
    publicFacts: "The text fixes a rate.",
    source: "own_initiative",
    automatedDetection: true,
    automatedDecision: "AUTOMATED_DECISION_NOT_AUTOMATED",
    ground: "terms",
    clause: "free",
    explanation: "L’aide est gratuite.",
    groundUrl: "https://example.org/regles",
    category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    contentType: "CONTENT_TYPE_TEXT",
    contentDate: day,
    applicationDate: day,
    contentLanguage: "FR",
    contestUntil: new Date(at.getTime() + 183 * 86_400_000).toISOString().slice(0, 10),
    locale: "fr",
    words: TEST_WORDS,
    createdAt: at,
    ...rest,
  });
  return id;
}

type Judged = {
  decision?: Partial<typeof decisions.$inferInsert>;
  statement?: Partial<typeof statements.$inferInsert>;
  case?: Partial<typeof cases.$inferInsert>;
};

/**
 * A case that was decided, with the decision in force and, for a restriction, its statement; what it does to the listing or the
 * member is the caller's to write. Gives the ids of both.
 */
export async function judgedCase(
  db: Database,
  person: Person,
  { decision = {}, statement = {}, case: ofCase = {} }: Judged = {},
): Promise<{ caseId: string; decisionId: string }> {
  const { cityId, id: memberId } = person;
  const at = decision.decidedAt ?? new Date();
  const listingId = decision.listingId ?? null;
  const caseId = await openCaseFor(db, person, { listingId, openedAt: at, state: "closed", closedAt: at, ...ofCase });
  const action = decision.action ?? "remove";
  const about = { at, endsAt: decision.endsAt ?? null, clause: decision.clause ?? "free", ...statement };
  const statementId = isRestriction(action) ? await insertStatement(db, cityId, about) : null;
  const decisionId = uuidv7();
  await db.insert(decisions).values({
    cityId,
    id: decisionId,
    caseId,
    subject: ofCase.subject ?? (listingId ? "listing" : "member"),
    memberId,
    action,
    state: "applied",
    statementId,
    clause: statementId ? about.clause : null,
    decidedBy: decision.decidedBy ?? (await deciderFor(db, person)),
    decidedAt: at,
    appliesAt: at,
    appliedAt: at,
    judged: { title: "Besoin de quelques courses", body: "", kind: "request", category: "shopping", excerpt: [] },
    version: listingId ? 1 : null,
    ...decision,
  });
  return { caseId, decisionId };
}

/** The city suspends a member, with its reasons; without an end unless `until` says one. */
export async function suspend(
  db: Database,
  person: Person,
  { at = new Date(), until = null }: { at?: Date; until?: Date | null } = {},
): Promise<{ caseId: string; decisionId: string }> {
  const judged = await judgedCase(db, person, {
    decision: { action: "suspend", decidedAt: at, endsAt: until },
    statement: { visibility: null, account: "DECISION_ACCOUNT_SUSPENDED" },
  });
  await db
    .update(memberships)
    .set({ suspendedAt: at, suspendedUntil: until })
    .where(and(eq(memberships.cityId, person.cityId), eq(memberships.id, person.id)));
  return judged;
}

/** The city removes a listing, with its reasons. */
export async function removeListing(
  db: Database,
  { cityId, id }: { cityId: string; id: string },
  at: Date = new Date(),
): Promise<{ caseId: string; decisionId: string }> {
  const [row] = await db
    .select({ authorId: listings.authorId })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.id, id)));
  if (!row) throw new Error(`no listing ${id}`);
  const judged = await judgedCase(db, { cityId, id: row.authorId }, { decision: { listingId: id, decidedAt: at } });
  await db
    .update(listings)
    .set({ status: "removed" })
    .where(and(eq(listings.cityId, cityId), eq(listings.id, id)));
  return judged;
}

/** The database takes no such moment of a decision, while something is done. */
export async function whileRefused(
  db: Database,
  { id, column }: { id: string; column: "applied_at" | "ended_at" },
  act: () => Promise<void>,
): Promise<void> {
  const fails = sql.raw(`check (id <> '${id}' or ${column} is null)`);
  await db.execute(sql`alter table decisions add constraint refused_by_test ${fails}`);
  try {
    await act();
  } finally {
    await db.execute(sql`alter table decisions drop constraint refused_by_test`);
  }
}
