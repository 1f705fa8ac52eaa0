import { and, asc, count, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { memberships } from "#db/schema/memberships.ts";
import { savedSearches } from "#db/schema/saved-searches.ts";
import { uuidv7 } from "#db/uuid.ts";
import { parseListingFilter } from "#lib/listings/listing-filter.schema.ts";
import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";
import type { Alert, SavedSearch } from "#lib/search/saved-search.ts";

type Owner = { cityId: string; memberId: string };

const ownedBy = ({ cityId, memberId }: Owner) =>
  and(eq(savedSearches.cityId, cityId), eq(savedSearches.memberId, memberId));
const oneOf = (owner: Owner, id: string) => and(ownedBy(owner), eq(savedSearches.id, id));

/** The searches that a member keeps, in the order in which they were kept. */
export async function listSavedSearches(db: Db, owner: Owner): Promise<SavedSearch[]> {
  const rows = await db
    .select({
      id: savedSearches.id,
      name: savedSearches.name,
      query: savedSearches.query,
      alert: savedSearches.alert,
      lastSeenAt: savedSearches.lastSeenAt,
    })
    .from(savedSearches)
    .where(ownedBy(owner))
    .orderBy(asc(savedSearches.createdAt), asc(savedSearches.id));
  return rows.map(({ query, ...row }) => ({ ...row, filter: parseListingFilter(query) }));
}

/** How many searches a member keeps; nobody else adds one for them until the end of the transaction. */
export async function lockSavedSearchCount(tx: Db, owner: Owner): Promise<number> {
  const { cityId, memberId } = owner;
  await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)))
    .for("update");
  const [row] = await tx.select({ kept: count() }).from(savedSearches).where(ownedBy(owner));
  return row?.kept ?? 0;
}

export type NewSavedSearch = Owner & { name: string; filter: ListingFilter; alert: Alert; now: Date };

export async function insertSavedSearch(tx: Db, { filter, now, ...values }: NewSavedSearch): Promise<string> {
  const id = uuidv7();
  await tx.insert(savedSearches).values({ ...values, id, query: filterQuery(filter), lastSeenAt: now, createdAt: now });
  return id;
}

/** False when the member keeps no such search. */
export async function updateSavedSearch(
  db: Db,
  { id, name, alert, ...owner }: Owner & { id: string; name: string; alert: Alert },
): Promise<boolean> {
  const rows = await db
    .update(savedSearches)
    .set({ name, alert })
    .where(oneOf(owner, id))
    .returning({ id: savedSearches.id });
  return rows.length === 1;
}

export async function deleteSavedSearch(db: Db, { id, ...owner }: Owner & { id: string }): Promise<boolean> {
  const rows = await db.delete(savedSearches).where(oneOf(owner, id)).returning({ id: savedSearches.id });
  return rows.length === 1;
}

/** Notes that a member has seen what a search finds, and gives its filter; null when they keep no such search. */
export async function markSearchSeen(
  db: Db,
  { id, now, ...owner }: Owner & { id: string; now: Date },
): Promise<ListingFilter | null> {
  const [row] = await db
    .update(savedSearches)
    .set({ lastSeenAt: now })
    .where(oneOf(owner, id))
    .returning({ query: savedSearches.query });
  return row ? parseListingFilter(row.query) : null;
}
