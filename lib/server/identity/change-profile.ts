import "server-only";
import type { Db } from "#db/client.ts";
import { findQuartier } from "#db/queries/cities.ts";
import { updateProfile } from "#db/queries/memberships.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ProfileInput } from "#lib/identity/profile.schema.ts";

/** Replaces what a member says of themselves. Throws `InvalidField` for a quartier that the city does not have. */
export async function changeProfile(
  db: Db,
  { cityId, id }: Pick<Member, "cityId" | "id">,
  { firstName, quartier, languages }: ProfileInput,
): Promise<void> {
  const found = await findQuartier(db, cityId, quartier);
  if (!found) throw new InvalidField("quartier", "quartier.unknown");
  await updateProfile(db, { cityId, id, firstName, quartierId: found.id, languages });
}
