import { and, asc, eq, gt, inArray, isNull, lte, min, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { dispatches } from "#db/schema/dispatches.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { LadderStep } from "#lib/matching/waves/ladder.ts";
import { wordList } from "./id-list.ts";
import { authorOfListing } from "./listing-columns.ts";

/** A search for help within one city, and its request. */
export const requestOfDispatch = and(eq(listings.cityId, dispatches.cityId), eq(listings.id, dispatches.requestId));

/** One dispatcher of a city at a time, until the end of the transaction; the others wait. */
export async function lockDispatcher(tx: Db, cityId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('dispatch ' || ${cityId}, 0))`);
}

/** Holds the searches of some requests until the end of the transaction, and gives the steps that they reached. */
export async function holdSearches(
  tx: Db,
  { cityId, requestIds }: { cityId: string; requestIds: readonly string[] },
): Promise<Map<string, LadderStep>> {
  if (requestIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: dispatches.requestId, step: dispatches.step })
    .from(dispatches)
    .where(and(eq(dispatches.cityId, cityId), inArray(dispatches.requestId, [...requestIds])))
    .orderBy(asc(dispatches.requestId))
    .for("no key update");
  return new Map(rows.map(({ id, step }) => [id, step]));
}

/** On line, by somebody who may take part. */
export const isWanted = (now: Date): SQL<boolean> =>
  sql<boolean>`(${listings.status} = 'published' and ${listings.expiresAt} > ${now.toISOString()}::timestamptz
    and ${memberships.suspendedAt} is null)`;

export type DueRequest = Pick<
  typeof listings.$inferSelect,
  "id" | "category" | "urgency" | "neededOn" | "title" | "authorId"
> & {
  publishedAt: Date;
  /** Null when the search begins with this. */
  ladder: { step: LadderStep; since: Date; waves: number; startedAt: Date } | null;
};

/** `first`: requests of these categories go before the others. */
type Due = { cityId: string; now: Date; first?: readonly CategoryKey[]; limit: number };

/**
 * Open requests for which there is something to do, those that were due first before the others, held until the end of
 * the transaction with their searches. A request that came back begins anew.
 */
export async function claimDueRequests(tx: Db, { cityId, now, first = [], limit }: Due): Promise<DueRequest[]> {
  const due = or(isNull(dispatches.state), eq(dispatches.state, "ended"), isDue(now));
  const rows = await tx
    .select({ id: listings.id })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .leftJoin(dispatches, requestOfDispatch)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.kind, "request"),
        eq(listings.status, "published"),
        lte(listings.publishedAt, now),
        isWanted(now),
        due,
      ),
    )
    .orderBy(
      sql`${listings.urgency} = 'today' desc`,
      sql`${listings.category}::text = any(${wordList(first)}) desc`,
      sql`${dispatches.nextAt} nulls first`,
      asc(listings.id),
    )
    .limit(limit);
  return holdRequests(tx, { cityId, ids: rows.map(({ id }) => id), now });
}

const isDue = (now: Date) => and(eq(dispatches.state, "open"), lte(dispatches.nextAt, now));

/** Requests first, then searches: everybody who holds both takes them in this order. */
async function holdRequests(
  tx: Db,
  { cityId, ids, now }: { cityId: string; ids: string[]; now: Date },
): Promise<DueRequest[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      id: listings.id,
      category: listings.category,
      urgency: listings.urgency,
      neededOn: listings.neededOn,
      title: listings.title,
      authorId: listings.authorId,
      publishedAt: listings.publishedAt,
    })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .where(and(eq(listings.cityId, cityId), inArray(listings.id, ids), isWanted(now)))
    .orderBy(asc(listings.id))
    .for("key share", { of: listings });
  const ladders = await holdLadders(tx, cityId, ids);
  return rows.flatMap(({ publishedAt, ...row }) => {
    const found = ladders.get(row.id);
    if (!publishedAt || (found && !(found.state === "ended" || isLadderDue(found, now)))) return [];
    return [{ ...row, publishedAt, ladder: found && found.state !== "ended" ? found : null }];
  });
}

type Ladder = Pick<
  typeof dispatches.$inferSelect,
  "state" | "step" | "since" | "waves" | "startedAt" | "nextAt" | "requestId"
>;

const isLadderDue = ({ state, nextAt }: Ladder, now: Date) => state === "open" && nextAt !== null && nextAt <= now;

async function holdLadders(tx: Db, cityId: string, ids: string[]): Promise<Map<string, Ladder>> {
  const rows = await tx
    .select({
      requestId: dispatches.requestId,
      state: dispatches.state,
      step: dispatches.step,
      since: dispatches.since,
      waves: dispatches.waves,
      startedAt: dispatches.startedAt,
      nextAt: dispatches.nextAt,
    })
    .from(dispatches)
    .where(and(eq(dispatches.cityId, cityId), inArray(dispatches.requestId, ids)))
    .orderBy(asc(dispatches.requestId))
    .for("no key update");
  return new Map(rows.map((row) => [row.requestId, row]));
}

export type Progress = {
  requestId: string;
  step: LadderStep;
  since: Date;
  waves: number;
  startedAt: Date;
  nextAt: Date | null;
};

/** Writes how far searches got. The moment at which the desk got one stays the first one. */
export async function saveProgress(
  tx: Db,
  { cityId, rows, now }: { cityId: string; rows: readonly Progress[]; now: Date },
): Promise<void> {
  if (rows.length === 0) return;
  const atDesk = sql`case when excluded.step <> 'desk' then null when ${dispatches.state} = 'ended' then excluded.handed_at else coalesce(${dispatches.handedAt}, excluded.handed_at) end`;
  const unlessNew = (column: SQL) => sql`case when ${dispatches.state} = 'ended' then null else ${column} end`;
  await tx
    .insert(dispatches)
    .values(rows.map((row) => ({ ...row, cityId, state: "open" as const, handedAt: row.step === "desk" ? now : null })))
    .onConflictDoUpdate({
      target: [dispatches.cityId, dispatches.requestId],
      set: {
        state: sql`excluded.state`,
        step: sql`excluded.step`,
        since: sql`excluded.since`,
        waves: sql`excluded.waves`,
        startedAt: sql`excluded.started_at`,
        nextAt: sql`excluded.next_at`,
        handedAt: atDesk,
        takenAt: unlessNew(sql`${dispatches.takenAt}`),
        takenBy: unlessNew(sql`${dispatches.takenBy}`),
      },
    });
}

/**
 * Ends the searches of requests that are no longer open: at once when their time is over, after `undoneUntil` when
 * somebody ended them, so that an undo finds its neighbours still asked. Gives their requests.
 */
export async function endDispatches(
  tx: Db,
  { cityId, now, undoneUntil }: { cityId: string; now: Date; undoneUntil: Date },
): Promise<string[]> {
  const over = sql`not ${isWanted(now)} and (${listings.status} = 'published' or ${listings.updatedAt} <= ${undoneUntil.toISOString()}::timestamptz)`;
  const held = await tx
    .select({ id: dispatches.requestId })
    .from(dispatches)
    .innerJoin(listings, requestOfDispatch)
    .innerJoin(memberships, authorOfListing)
    .where(and(eq(dispatches.cityId, cityId), ne(dispatches.state, "ended"), over))
    .orderBy(asc(dispatches.requestId))
    .for("no key update", { of: dispatches });
  const ids = held.map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx
    .update(dispatches)
    .set({ state: "ended", nextAt: null })
    .where(and(eq(dispatches.cityId, cityId), inArray(dispatches.requestId, ids)));
  return ids;
}

/** Makes searches that wait for something to change due now; not those of which somebody may still answer. */
export async function wakeDispatches(
  tx: Db,
  { cityId, requestIds, now }: { cityId: string; requestIds: readonly string[]; now: Date },
): Promise<void> {
  if (requestIds.length === 0) return;
  const held = await tx
    .select({ id: dispatches.requestId })
    .from(dispatches)
    .where(
      and(
        eq(dispatches.cityId, cityId),
        inArray(dispatches.requestId, [...requestIds]),
        eq(dispatches.state, "open"),
        or(isNull(dispatches.nextAt), gt(dispatches.nextAt, now)),
        sql`not exists (
          select from ${invitations} where ${invitations.cityId} = ${dispatches.cityId}
          and ${invitations.requestId} = ${dispatches.requestId} and ${invitations.answer} is null
        )`,
      ),
    )
    .orderBy(asc(dispatches.requestId))
    .for("no key update");
  const ids = held.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx
    .update(dispatches)
    .set({ nextAt: now })
    .where(and(eq(dispatches.cityId, cityId), inArray(dispatches.requestId, ids)));
}

/** When something is due next in a city; null when nothing is. */
export async function nextDispatchAt(db: Db, cityId: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(dispatches.nextAt) })
    .from(dispatches)
    .where(and(eq(dispatches.cityId, cityId), eq(dispatches.state, "open")));
  return row?.at ?? null;
}
