import "server-only";
import { type Db, database } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { setLocale } from "#db/queries/memberships.ts";
import { upsertPreferences } from "#db/queries/notification-preferences.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Member } from "#lib/identity/member.ts";
import { pauseEnd } from "#lib/notifications/pause.ts";
import type { PreferencesInput } from "#lib/notifications/preferences.schema.ts";
import type { Preferences } from "#lib/notifications/preferences.ts";

type Chooser = { cityId: string; memberId: string };

function chosen(input: PreferencesInput, pausedUntil: Date | null): Preferences {
  const { mail, push, digestRhythm, quiet, quietFrom, quietTo, weeklyCap } = input;
  const quietHours = quiet ? { from: quietFrom, to: quietTo } : { from: 0, to: 0 };
  return { mail, push, digestRhythm, quietHours, weeklyCap, pausedUntil };
}

/** Keeps all choices of somebody at once, in a transaction. Refuses a break that ends in the past or in over a year. */
export async function recordPreferences(
  tx: Db,
  { cityId, memberId }: Chooser,
  input: PreferencesInput,
  now: Date,
): Promise<void> {
  const { timeZone } = await getCity(tx, cityId);
  const end = input.pausedUntil === "" ? null : pauseEnd(input.pausedUntil, timeZone, now);
  if (typeof end === "string") throw new InvalidField("pausedUntil", `preferences.pause-${end}`);
  await upsertPreferences(tx, { cityId, memberId, preferences: chosen(input, end), now });
  await setLocale(tx, { cityId, memberId, locale: input.locale });
}

/** Keeps what a member wants to receive. */
export async function savePreferences(
  { cityId, id: memberId }: Member,
  input: PreferencesInput,
  now: Date,
): Promise<void> {
  await database().transaction((tx) => recordPreferences(tx, { cityId, memberId }, input, now));
}
