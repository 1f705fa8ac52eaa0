import "server-only";
import { database } from "#db/client.ts";
import { deleteSavedSearch, updateSavedSearch } from "#db/queries/saved-searches.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { Alert } from "#lib/search/saved-search.ts";

/** Gives a member's search another name or rhythm. Refuses `not-found`. */
export async function changeSavedSearch(
  { cityId, id: memberId }: Member,
  change: { id: string; name: string; alert: Alert },
): Promise<void> {
  if (!(await updateSavedSearch(database(), { cityId, memberId, ...change }))) throw new Refusal("not-found");
}

/** Deletes a member's search; deleting it twice is deleting it. */
export async function removeSavedSearch({ cityId, id: memberId }: Member, id: string): Promise<void> {
  await deleteSavedSearch(database(), { cityId, memberId, id });
}
