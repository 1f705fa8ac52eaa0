import "server-only";
import type { Db } from "#db/client.ts";
import { findQuartier } from "#db/queries/cities.ts";
import { findMembership, insertMembership } from "#db/queries/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ProfileInput } from "#lib/identity/profile.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

type Newcomer = { userId: string; cityId: string; profile: ProfileInput; locale: Locale };

/**
 * Makes a signed-in adult a resident of a city. Doing it again changes nothing. Throws `not-allowed` for a suspended
 * member and `InvalidField` for a quartier that the city does not have.
 */
export async function joinCity(db: Db, { userId, cityId, profile, locale }: Newcomer, now: Date): Promise<void> {
  const { firstName, quartier, languages } = profile;
  const found = await findQuartier(db, cityId, quartier);
  if (!found) throw new InvalidField("quartier", "quartier.unknown");
  const id = uuidv7();
  if (await insertMembership(db, { cityId, id, userId, firstName, quartierId: found.id, languages, locale, now }))
    return;
  const before = await findMembership(db, { cityId, userId });
  if (before?.suspended) throw new Refusal("not-allowed");
}
