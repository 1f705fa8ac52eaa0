import "server-only";
import { database } from "#db/client.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ProfileInput } from "#lib/identity/profile.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loadCity } from "../cities/load-city.ts";
import { currentSession } from "../session.ts";
import { joinCity } from "./join-city.ts";

/** Makes the signed-in person a resident of a city. Throws `not-signed-in`, `not-found` and what `joinCity` throws. */
export async function welcomeNewcomer(citySlug: string, profile: ProfileInput, locale: Locale): Promise<void> {
  const session = await currentSession();
  if (!session) throw new Refusal("not-signed-in");
  const city = await loadCity(citySlug);
  if (!city) throw new Refusal("not-found");
  await joinCity(database(), { userId: session.userId, cityId: city.id, profile, locale }, new Date());
}
