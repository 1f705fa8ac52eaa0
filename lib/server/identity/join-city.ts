import "server-only";
import type { Connection } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { findQuartier } from "#db/queries/cities.ts";
import { admitFounder } from "#db/queries/city-founders.ts";
import { findMembership, insertMembership } from "#db/queries/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import { FOUNDER_DAYS } from "#lib/cities/new-city.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ProfileInput } from "#lib/identity/profile.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

const DAY_MS = 86_400_000;

type Newcomer = { userId: string; cityId: string; profile: ProfileInput; locale: Locale };

/**
 * Makes a signed-in adult a resident of a city, or whoever was named so its first administrator. Doing it again changes
 * nothing. Throws `not-allowed` for a suspended member and `InvalidField` for a quartier that the city does not have.
 */
export async function joinCity(
  db: Connection["db"],
  { userId, cityId, profile, locale }: Newcomer,
  now: Date,
): Promise<void> {
  const { firstName, quartier, languages } = profile;
  const found = await findQuartier(db, cityId, quartier);
  if (!found) throw new InvalidField("quartier", "quartier.unknown");
  const id = uuidv7();
  const isNew = await db.transaction(async (tx) => {
    const joining = { cityId, id, userId, firstName, quartierId: found.id, languages, locale, now };
    if (!(await insertMembership(tx, joining))) return false;
    const since = new Date(now.getTime() - FOUNDER_DAYS * DAY_MS);
    if (await admitFounder(tx, { cityId, userId, since, now })) {
      const entry = { action: "role.changed" as const, subject: "settings:team" as const, memberId: id };
      await insertAuditEntry(tx, { cityId, actorId: null, ...entry, details: { role: "admin" }, now });
    }
    return true;
  });
  if (isNew) return;
  const before = await findMembership(db, { cityId, userId });
  if (before?.suspended) throw new Refusal("not-allowed");
}
