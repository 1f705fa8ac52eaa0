import { and, asc, eq, gt, inArray, isNull, lt, ne, not, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { decisions, strikes } from "#db/schema/decisions.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { StrikeKind, StrikeStep } from "#lib/moderation/decision.ts";
import type { MisuseEvent } from "#lib/moderation/misuse.ts";

/** Whose ledger: a member, or who has no account by a hash of their address. Exactly one of the two is there. */
export type Misuser = { cityId: string; memberId: string | null; notifierHash: string | null };

/** Takes turns with whatever else is noted of the same person, until the end of the transaction. */
export async function lockLedger(tx: Db, { cityId, memberId, notifierHash }: Misuser): Promise<void> {
  const whose = `strikes ${cityId} ${memberId ?? notifierHash}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${whose}, 0))`);
}

type NewStrike = Misuser & { kind: StrikeKind; step: StrikeStep; decisionId: string | null; until?: Date; now: Date };

/** Adds a line to a ledger; gives its id. */
export async function insertStrike(tx: Db, { now, until, ...values }: NewStrike): Promise<string> {
  const id = uuidv7(now.getTime());
  await tx.insert(strikes).values({ ...values, id, at: now, until: until ?? null });
  return id;
}

/** The lines of a ledger that count, of one kind, the oldest first. */
export async function listStrikes(
  db: Db,
  { cityId, memberId, notifierHash, kind, since }: Misuser & { kind: StrikeKind; since: Date },
): Promise<(MisuseEvent & { decisionId: string | null })[]> {
  return db
    .select({
      id: strikes.id,
      step: strikes.step,
      at: strikes.at,
      until: strikes.until,
      decisionId: strikes.decisionId,
    })
    .from(strikes)
    .where(
      and(
        eq(strikes.cityId, cityId),
        memberId ? eq(strikes.memberId, memberId) : eq(strikes.notifierHash, notifierHash ?? ""),
        eq(strikes.kind, kind),
        gt(strikes.at, since),
        isNull(strikes.liftedAt),
      ),
    )
    .orderBy(asc(strikes.at), asc(strikes.id));
}

export type LedgerLine = MisuseEvent &
  Misuser & {
    kind: StrikeKind;
    /** The case that it comes from; null when it is gone, and when it is about whoever reads. */
    caseId: string | null;
  };

/** The lines of a city that count and are younger than `since`, but for those of whoever reads them. */
export async function listLedger(
  db: Db,
  { cityId, readerId, since }: { cityId: string; readerId: string; since: Date },
): Promise<LedgerLine[]> {
  return db
    .select({
      id: strikes.id,
      cityId: strikes.cityId,
      memberId: strikes.memberId,
      notifierHash: strikes.notifierHash,
      kind: strikes.kind,
      step: strikes.step,
      at: strikes.at,
      until: strikes.until,
      caseId: cases.id,
    })
    .from(strikes)
    .leftJoin(decisions, and(eq(decisions.cityId, strikes.cityId), eq(decisions.id, strikes.decisionId)))
    .leftJoin(
      cases,
      and(eq(cases.cityId, strikes.cityId), eq(cases.id, decisions.caseId), ne(cases.memberId, readerId)),
    )
    .where(
      and(
        eq(strikes.cityId, cityId),
        sql`${strikes.memberId} is distinct from ${readerId}`,
        gt(strikes.at, since),
        isNull(strikes.liftedAt),
      ),
    )
    .orderBy(asc(strikes.at), asc(strikes.id));
}

/** Whose line it is and of which kind, whether it counts or not; null for none of the city, and for what is nobody's any more. */
export async function findStrike(
  db: Db,
  { cityId, id }: { cityId: string; id: string },
): Promise<(Misuser & { kind: StrikeKind }) | null> {
  const [row] = await db
    .select({
      cityId: strikes.cityId,
      memberId: strikes.memberId,
      notifierHash: strikes.notifierHash,
      kind: strikes.kind,
    })
    .from(strikes)
    .where(and(eq(strikes.cityId, cityId), eq(strikes.id, id)));
  return row && (row.memberId || row.notifierHash) ? row : null;
}

/** Sets aside what a decision counted against people; gives whose ledgers changed. */
export async function liftDecisionStrikes(
  tx: Db,
  { cityId, decisionId, now }: { cityId: string; decisionId: string; now: Date },
): Promise<(Misuser & { kind: StrikeKind })[]> {
  return tx
    .update(strikes)
    .set({ liftedAt: now })
    .where(
      and(
        eq(strikes.cityId, cityId),
        eq(strikes.decisionId, decisionId),
        eq(strikes.step, "strike"),
        isNull(strikes.liftedAt),
      ),
    )
    .returning({
      cityId: strikes.cityId,
      memberId: strikes.memberId,
      notifierHash: strikes.notifierHash,
      kind: strikes.kind,
    });
}

/** Sets aside some lines of a city. */
export async function liftStrikeRows(
  tx: Db,
  { cityId, ids, now }: { cityId: string; ids: readonly string[]; now: Date },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(strikes)
    .set({ liftedAt: now })
    .where(and(eq(strikes.cityId, cityId), inArray(strikes.id, [...ids])));
}

/** Until when a right is suspended: of a member, of an address, or of the member to whom that address belongs; null for nobody. */
export async function findSuspendedUntil(
  db: Db,
  whose: Misuser & { email: string | null; kind: StrikeKind; now: Date },
): Promise<Date | null> {
  const { cityId, memberId, notifierHash, email, kind, now } = whose;
  const ofAddress = db
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.cityId, cityId), eq(users.email, email ?? "")));
  const theirs: (SQL | undefined)[] = [
    memberId ? eq(strikes.memberId, memberId) : undefined,
    notifierHash ? eq(strikes.notifierHash, notifierHash) : undefined,
    email ? inArray(strikes.memberId, ofAddress) : undefined,
  ].filter((one) => one !== undefined);
  if (theirs.length === 0) return null;
  const [row] = await db
    .select({ until: sql<string | null>`max(${strikes.until})` })
    .from(strikes)
    .where(
      and(
        eq(strikes.cityId, cityId),
        or(...theirs),
        eq(strikes.kind, kind),
        eq(strikes.step, "suspension"),
        gt(strikes.until, now),
        isNull(strikes.liftedAt),
      ),
    );
  return row?.until ? new Date(row.until) : null;
}

/** Forgets what counted against somebody before a moment; a suspension stays counted, without saying whose. Gives how many rows went. */
export async function purgeStrikes(db: Db, { cityId, before }: { cityId: string; before: Date }): Promise<number> {
  const old = and(eq(strikes.cityId, cityId), lt(strikes.at, before));
  const isSuspension = eq(strikes.step, "suspension");
  await db
    .update(strikes)
    .set({ memberId: null, notifierHash: null, decisionId: null })
    .where(and(old, isSuspension, sql`num_nonnulls(${strikes.memberId}, ${strikes.notifierHash}) = 1`));
  const gone = await db
    .delete(strikes)
    .where(and(old, not(isSuspension)))
    .returning({ id: strikes.id });
  return gone.length;
}

/** Suspensions that nothing counts any more. Gives how many rows went. */
export async function purgeCountedStrikes(
  db: Db,
  { cityId, before }: { cityId: string; before: Date },
): Promise<number> {
  const gone = await db
    .delete(strikes)
    .where(and(eq(strikes.cityId, cityId), lt(strikes.at, before)))
    .returning({ id: strikes.id });
  return gone.length;
}
