import { and, asc, eq, lte, ne, type SQL, sql } from "drizzle-orm";
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

/** The next decision whose seconds are over, or that one, held; what somebody else holds is theirs to apply. */
export async function lockDue(
  tx: Db,
  { cityId, id, now }: { cityId: string; id: string | undefined; now: Date },
): Promise<DecisionRow | null> {
  const due = and(eq(decisions.cityId, cityId), eq(decisions.state, "pending"), lte(decisions.appliesAt, now));
  const [row] = await tx
    .select(columns)
    .from(decisions)
    .where(and(due, id === undefined ? undefined : eq(decisions.id, id)))
    .orderBy(asc(decisions.appliesAt), asc(decisions.id))
    .limit(1)
    .for("update", { skipLocked: true });
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

type OfCase = { cityId: string; caseId: string };
const thisCase = ({ cityId, caseId }: OfCase): SQL | undefined => and(eq(cases.cityId, cityId), eq(cases.id, caseId));

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

export type Reopening = OfCase & {
  /** What is read now. */
  version: number | null;
  claim: { by: string; until: Date } | null;
};

/**
 * A case waits again. If another one of the same thing was opened meanwhile, that one goes on with the notices of both, and this
 * one is closed. Gives which waits.
 */
export async function reopenCase(tx: Db, { version, claim, ...ofCase }: Reopening, now: Date): Promise<string> {
  const { cityId, caseId } = ofCase;
  const other = sql`
    select o.id from cases o join cases c on c.city_id = o.city_id and c.id = ${caseId}
    where o.city_id = ${cityId} and o.id <> c.id and o.state = 'open' and o.appeal_id is null and c.appeal_id is null
      and ((c.subject in ('message', 'member') and o.subject in ('message', 'member') and o.member_id = c.member_id)
        or (c.subject = 'listing' and o.subject = 'listing' and o.listing_id = c.listing_id)
        or (c.subject = 'photo' and o.subject = 'photo' and o.photo_id = c.photo_id))
    for update of o`;
  const [joined] = await tx.execute<{ id: string }>(other);
  if (joined) {
    await joinCase(tx, { cityId, from: caseId, to: joined.id });
    await closeCase(tx, { ...ofCase, now });
    return joined.id;
  }
  const held = { claimedBy: claim?.by ?? null, claimedUntil: claim?.until ?? null };
  await tx
    .update(cases)
    .set({ state: "open", ...held, ...(version !== null && { version }) })
    .where(thisCase(ofCase));
  return caseId;
}

/** The notices of a case, and how pressing it was, go over to another one. */
async function joinCase(tx: Db, { cityId, from, to }: { cityId: string; from: string; to: string }): Promise<void> {
  await tx.execute(sql`
    update reports set case_id = ${to} where city_id = ${cityId} and case_id = ${from} and closed_at is null`);
  await tx.execute(sql`
    update cases t set
      origin = case when f.origin = 'report' then 'report'::case_origin else t.origin end,
      risk = greatest(t.risk, f.risk), urgent = t.urgent or f.urgent, due_at = least(t.due_at, f.due_at)
    from cases f
    where t.city_id = ${cityId} and t.id = ${to} and f.city_id = t.city_id and f.id = ${from}`);
}
