import { notificationPreferences as stored } from "#db/schema/notifications.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "#lib/notifications/preferences.ts";

/** What a query that joins `notificationPreferences` reads of them; all null for who never chose. */
export const preferenceColumns = {
  mail: stored.mail,
  push: stored.push,
  digestRhythm: stored.digestRhythm,
  quietFrom: stored.quietFrom,
  quietTo: stored.quietTo,
  weeklyCap: stored.weeklyCap,
  pausedUntil: stored.pausedUntil,
};
type Stored = Pick<typeof stored.$inferSelect, keyof typeof preferenceColumns>;

/** The preferences of a joined row, the usual ones where there is none. */
export function preferencesOf(row: Stored | null): Preferences {
  if (!row) return DEFAULT_PREFERENCES;
  const { quietFrom, quietTo, ...preferences } = row;
  return { ...preferences, quietHours: { from: quietFrom, to: quietTo } };
}
