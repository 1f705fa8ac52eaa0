import type { FormValues } from "#lib/forms/form-state.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { lastPausedDay } from "./pause.ts";
import { type PreferencesInput, preferencesSchema } from "./preferences.schema.ts";
import { DEFAULT_PREFERENCES, isPaused, type Preferences } from "./preferences.ts";
import { isDeviceTopic } from "./topic.ts";

type ChosenPreferences = { preferences: Preferences; locale: Locale };

/** What the form of preferences shows before anything is typed. A break that is over is none. */
export function preferencesValues({ preferences, locale }: ChosenPreferences, timeZone: string, now: Date): FormValues {
  const { mail, push, digestRhythm, quietHours, weeklyCap, pausedUntil } = preferences;
  const quiet = quietHours.from !== quietHours.to;
  const hours = quiet ? quietHours : DEFAULT_PREFERENCES.quietHours;
  return {
    mail: [...mail],
    push: push.filter(isDeviceTopic),
    digestRhythm,
    ...(quiet ? { quiet: "on" } : {}),
    quietFrom: String(hours.from),
    quietTo: String(hours.to),
    weeklyCap: String(weeklyCap),
    pausedUntil: pausedUntil && isPaused(preferences, now) ? lastPausedDay(pausedUntil, timeZone) : "",
    locale,
  };
}

/** Preferences as an address carries them, for whoever wants them back. */
export function preferencesText(chosen: ChosenPreferences, timeZone: string, now: Date): string {
  return JSON.stringify(preferencesValues(chosen, timeZone, now));
}

/** Reads `preferencesText`, written by us or by anybody; null for what the form could not send either. */
export function readPreferencesText(text: string): PreferencesInput | null {
  try {
    return preferencesSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
