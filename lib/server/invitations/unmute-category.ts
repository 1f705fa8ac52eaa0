import "server-only";
import { database } from "#db/client.ts";
import { unmuteCategory as deleteMuted } from "#db/queries/muted-categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Member } from "#lib/identity/member.ts";

/** Takes "Pas ce genre de demande" back: requests of this category may be put to the member again. */
export async function unmuteCategory({ cityId, id: memberId }: Member, category: CategoryKey): Promise<void> {
  await deleteMuted(database(), { cityId, memberId, category });
}
