import "server-only";
import { type Db, database } from "#db/client.ts";
import { listPublishedSince } from "#db/queries/listings-browse.ts";
import { listSavedSearches, markSearchSeen } from "#db/queries/saved-searches.ts";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import type { SavedSearch } from "#lib/search/saved-search.ts";
import { loadFilterContext } from "../listings/load-filter-context.ts";

/** From here on, "and more". */
export const MAX_NEW = 20;

export type CountedSearch = SavedSearch & { fresh: number };

/**
 * What a search of a member finds that was published after a moment, by somebody else whom they may meet: for this page
 * and for alerts.
 */
export async function listNewMatches(
  db: Db,
  {
    city,
    quartiers,
    member,
    filter,
  }: { city: City; quartiers: readonly Quartier[]; member: Member; filter: ListingFilter },
  since: Date,
  now: Date,
  limit = MAX_NEW,
): Promise<ListingCardData[]> {
  const context = await loadFilterContext(city, quartiers, filter, now);
  return listPublishedSince(db, { cityId: city.id, now, filter, context, since, reader: member.id, limit });
}

/** The searches that a member keeps, each with how many listings are new since they last looked. */
export async function loadSavedSearches(
  city: City,
  quartiers: readonly Quartier[],
  member: Member,
  now: Date,
): Promise<CountedSearch[]> {
  const searches = await listSavedSearches(database(), { cityId: member.cityId, memberId: member.id });
  return Promise.all(
    searches.map(async (search) => {
      const asked = { city, quartiers, member, filter: search.filter };
      return { ...search, fresh: (await listNewMatches(database(), asked, search.lastSeenAt, now)).length };
    }),
  );
}

/** Opens a member's search: what it finds is no longer new. Null when they keep no such search. */
export async function openSavedSearch(member: Member, id: string, now: Date): Promise<ListingFilter | null> {
  if (!isId(id)) return null;
  return markSearchSeen(database(), { cityId: member.cityId, memberId: member.id, id, now });
}
