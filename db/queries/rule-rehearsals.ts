import { and, desc, eq, gte, inArray, lte, ne, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { ruleRehearsals } from "#db/schema/cases.ts";
import { cities } from "#db/schema/cities.ts";
import { decisions } from "#db/schema/decisions.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { DecisionAction } from "#lib/moderation/decision.ts";
import type { PastText } from "#lib/moderation/history/past-histories.ts";
import { authorOfListing } from "./listing-columns.ts";

/** The newest listings of a city that were written between two moments, with what is known of their authors. */
export async function listPastTexts(
  db: Db,
  { cityId, since, until, limit }: { cityId: string; since: Date; until: Date; limit: number },
): Promise<PastText[]> {
  const ordinal = sql<number>`(
    select count(*)::int from ${listings} as earlier
    where earlier.city_id = ${listings.cityId} and earlier.author_id = ${listings.authorId}
      and (earlier.created_at, earlier.id) <= (${listings.createdAt}, ${listings.id})
  )`;
  const exchangesDone = sql<number>`(
    select count(*)::int from ${exchanges} as e
    where e.city_id = ${listings.cityId} and e.status = 'done'
      and (e.helper_id = ${listings.authorId} or e.beneficiary_id = ${listings.authorId})
  )`;
  const rows = await db
    .select({
      id: listings.id,
      authorId: listings.authorId,
      kind: listings.kind,
      category: listings.category,
      title: listings.title,
      body: listings.body,
      createdAt: listings.createdAt,
      ordinal,
      exchangesDone,
      verifiedAt: memberships.verifiedHelperAt,
    })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .where(
      and(
        eq(listings.cityId, cityId),
        ne(listings.status, "deleted"),
        gte(listings.createdAt, since),
        lte(listings.createdAt, until),
      ),
    )
    .orderBy(desc(listings.createdAt), desc(listings.id))
    .limit(limit);
  return rows.map(({ exchangesDone: done, verifiedAt, ...text }) => ({
    ...text,
    author: { exchangesDone: done, verified: verifiedAt !== null, restricted: false },
  }));
}

/** What was decided last of some listings and is in force, by listing. */
export async function listDecided(
  db: Db,
  { cityId, listingIds }: { cityId: string; listingIds: readonly string[] },
): Promise<Map<string, DecisionAction>> {
  if (listingIds.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([decisions.listingId], { listingId: decisions.listingId, action: decisions.action })
    .from(decisions)
    .where(
      and(eq(decisions.cityId, cityId), inArray(decisions.listingId, [...listingIds]), eq(decisions.state, "applied")),
    )
    .orderBy(decisions.listingId, desc(decisions.decidedAt));
  return new Map(rows.flatMap(({ listingId, action }) => (listingId ? [[listingId, action] as const] : [])));
}

export type Rehearsal = Pick<
  typeof ruleRehearsals.$inferSelect,
  "id" | "code" | "ruleVersion" | "since" | "readTexts" | "caught" | "held" | "at"
>;

const columns = {
  id: ruleRehearsals.id,
  code: ruleRehearsals.code,
  ruleVersion: ruleRehearsals.ruleVersion,
  since: ruleRehearsals.since,
  readTexts: ruleRehearsals.readTexts,
  caught: ruleRehearsals.caught,
  held: ruleRehearsals.held,
  at: ruleRehearsals.at,
};

/** Writes down a rehearsal; gives its id. */
export async function insertRehearsal(
  tx: Db,
  rehearsal: Omit<Rehearsal, "id"> & { cityId: string; startedBy: string },
): Promise<string> {
  const id = uuidv7(rehearsal.at.getTime());
  await tx.insert(ruleRehearsals).values({ ...rehearsal, id });
  return id;
}

/** The last rehearsal of each rule in a city, by code. */
export async function listLastRehearsals(db: Db, cityId: string): Promise<Map<string, Rehearsal>> {
  const rows = await db
    .selectDistinctOn([ruleRehearsals.code], columns)
    .from(ruleRehearsals)
    .where(eq(ruleRehearsals.cityId, cityId))
    .orderBy(ruleRehearsals.code, desc(ruleRehearsals.at));
  return new Map(rows.map((row) => [row.code, row]));
}

/** One rehearsal of a city. */
export async function findRehearsal(db: Db, { cityId, id }: { cityId: string; id: string }): Promise<Rehearsal | null> {
  const [row] = await db
    .select(columns)
    .from(ruleRehearsals)
    .where(and(eq(ruleRehearsals.cityId, cityId), eq(ruleRehearsals.id, id)));
  return row ?? null;
}

/** What a city says of itself; what it does not say follows the defaults. */
export type StoredSettings = (typeof cities.$inferSelect)["settings"];

/** What a city changed of its settings, held until the end of the transaction. */
export async function lockSettings(tx: Db, cityId: string): Promise<StoredSettings | null> {
  const [row] = await tx.select({ settings: cities.settings }).from(cities).where(eq(cities.id, cityId)).for("update");
  return row?.settings ?? null;
}

export async function writeSettings(tx: Db, cityId: string, settings: StoredSettings): Promise<void> {
  await tx.update(cities).set({ settings }).where(eq(cities.id, cityId));
}
