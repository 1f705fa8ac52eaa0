import { and, asc, eq, lte, ne, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { decisions, statements } from "#db/schema/decisions.ts";
import { uuidv7 } from "#db/uuid.ts";

type OfCity = { cityId: string; id: string };

export type NewStatement = Omit<typeof statements.$inferInsert, "id" | "exportedAt">;

/** Writes the reasons of a restriction; gives its id. */
export async function insertStatement(tx: Db, statement: NewStatement): Promise<string> {
  const id = uuidv7(statement.createdAt.getTime());
  await tx.insert(statements).values({ ...statement, id });
  return id;
}

export type NewDecision = Omit<typeof decisions.$inferInsert, "id" | "state" | "appliedAt" | "endedAt">;

/** Writes a decision that is in force in some seconds; gives its id. */
export async function insertDecision(tx: Db, decision: NewDecision): Promise<string> {
  const id = uuidv7(decision.decidedAt.getTime());
  await tx.insert(decisions).values({ ...decision, id, state: "pending" });
  return id;
}

const columns = {
  id: decisions.id,
  caseId: decisions.caseId,
  subject: decisions.subject,
  listingId: decisions.listingId,
  photoId: decisions.photoId,
  memberId: decisions.memberId,
  action: decisions.action,
  state: decisions.state,
  statementId: decisions.statementId,
  decidedBy: decisions.decidedBy,
  appliesAt: decisions.appliesAt,
  appliedAt: decisions.appliedAt,
  endsAt: decisions.endsAt,
  endedAt: decisions.endedAt,
  judged: decisions.judged,
  version: decisions.version,
  answer: decisions.answer,
  manifest: decisions.manifest,
};
export type DecisionRow = Pick<typeof decisions.$inferSelect, keyof typeof columns>;

/** A decision of a city, held until the end of the transaction. */
export async function lockDecision(tx: Db, { cityId, id }: OfCity): Promise<DecisionRow | null> {
  const [row] = await tx
    .select(columns)
    .from(decisions)
    .where(and(eq(decisions.cityId, cityId), eq(decisions.id, id)))
    .for("update");
  return row ?? null;
}

const isDue = (cityId: string, now: Date): SQL | undefined =>
  and(eq(decisions.cityId, cityId), eq(decisions.state, "pending"), lte(decisions.appliesAt, now));

/** The decisions of a city whose seconds are over, in order. */
export async function listDue(db: Db, { cityId, now }: { cityId: string; now: Date }): Promise<string[]> {
  const rows = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(isDue(cityId, now))
    .orderBy(asc(decisions.appliesAt), asc(decisions.id));
  return rows.map(({ id }) => id);
}

/** A decision whose seconds are over, held; what somebody else holds is theirs to apply. */
export async function lockDue(tx: Db, { cityId, id, now }: OfCity & { now: Date }): Promise<DecisionRow | null> {
  const [row] = await tx
    .select(columns)
    .from(decisions)
    .where(and(isDue(cityId, now), eq(decisions.id, id)))
    .for("update", { skipLocked: true });
  return row ?? null;
}

/** Whom and what a decision is about: what is held before the decision itself. */
export async function findDecided(
  db: Db,
  { cityId, id }: OfCity,
): Promise<{ memberId: string; listingId: string | null } | null> {
  const [row] = await db
    .select({ memberId: decisions.memberId, listingId: decisions.listingId })
    .from(decisions)
    .where(and(eq(decisions.cityId, cityId), eq(decisions.id, id)));
  return row ?? null;
}

type Change = { state: "applied"; appliedAt: Date } | { state: "undone" | "void" | "reversed" } | { endedAt: Date };

/** What becomes of a decision; nothing else of it ever changes. */
export async function updateDecision(tx: Db, { cityId, id }: OfCity, change: Change): Promise<void> {
  await tx
    .update(decisions)
    .set(change)
    .where(and(eq(decisions.cityId, cityId), eq(decisions.id, id)));
}

/** The reasons of a decision as they are to be sent; null where nothing was taken. */
export async function findStatement(tx: Db, { cityId, id }: { cityId: string; id: string | null }) {
  if (id === null) return null;
  const [row] = await tx
    .select({ words: statements.words, locale: statements.locale, contestUntil: statements.contestUntil })
    .from(statements)
    .where(and(eq(statements.cityId, cityId), eq(statements.id, id)));
  return row ?? null;
}

export type OfCase = { cityId: string; caseId: string };
export const thisCase = ({ cityId, caseId }: OfCase): SQL | undefined =>
  and(eq(cases.cityId, cityId), eq(cases.id, caseId));

/** A decision was taken of a case: whoever took it keeps it until it is in force. */
export async function markDecided(tx: Db, ofCase: OfCase): Promise<void> {
  await tx.update(cases).set({ state: "decided" }).where(thisCase(ofCase));
}

export async function closeCase(tx: Db, { now, ...ofCase }: OfCase & { now: Date }): Promise<void> {
  await tx
    .update(cases)
    .set({ state: "closed", closedAt: now, claimedBy: null, claimedUntil: null })
    .where(and(thisCase(ofCase), ne(cases.state, "closed")));
}
