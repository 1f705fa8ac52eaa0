import "server-only";
import { database } from "#db/client.ts";
import { listMutedCategories } from "#db/queries/muted-categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Member } from "#lib/identity/member.ts";

/** The kinds of requests that a member does not want to be asked for. */
export function loadMutedCategories({ cityId, id: memberId }: Member): Promise<CategoryKey[]> {
  return listMutedCategories(database(), { cityId, memberId });
}
