import "server-only";
import { database } from "#db/client.ts";
import { insertSavedSearch, lockSavedSearchCount } from "#db/queries/saved-searches.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { type Alert, MAX_SAVED_SEARCHES } from "#lib/search/saved-search.ts";

/** Keeps a search for a member. Refuses `too-many-saved-searches`. */
export function saveSearch(
  { cityId, id: memberId }: Member,
  { name, alert, filter }: { name: string; alert: Alert; filter: ListingFilter },
  now: Date,
): Promise<string> {
  return database().transaction(async (tx) => {
    const kept = await lockSavedSearchCount(tx, { cityId, memberId });
    if (kept >= MAX_SAVED_SEARCHES) throw new Refusal("too-many-saved-searches");
    return insertSavedSearch(tx, { cityId, memberId, name, alert, filter, now });
  });
}
