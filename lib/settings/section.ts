import type { z } from "zod";
import type { ChangedCitySettings } from "#lib/cities/city.ts";
import type { FormValues } from "#lib/forms/form-state.ts";

/** What of the row of a city its administrators change. */
export type StoredCity = { name: string; settings: ChangedCitySettings; matching: Record<string, unknown> };

/** One page of settings: how its form is read, and where what it says is kept. */
export type SettingsSection<Values extends object> = {
  /** Of the form, with the `version` that it started from. */
  schema: z.ZodType<Values & { version: string }>;
  /** What stands, defaults included. */
  read: (city: StoredCity) => Values;
  /** The same city with other values; what is as it was at first is not kept. */
  write: (city: StoredCity, values: Values) => StoredCity;
  /** As the fields of the form have it. */
  toForm: (values: Values) => FormValues;
  /** What stood before anybody changed it. */
  original: (values: Values) => Values;
  /** Fields of codes and numbers, whose values the log may hold; of the others it says only that they changed. */
  coded: readonly string[];
};

/** The same settings without those that are as they are for everybody. */
export function keptSettings(settings: ChangedCitySettings, defaults: ChangedCitySettings): ChangedCitySettings {
  const standing = defaults as Record<string, unknown>;
  const differs = ([key, value]: [string, unknown]) =>
    !(key in standing) || JSON.stringify(standing[key]) !== JSON.stringify(value);
  return Object.fromEntries(Object.entries(settings).filter(differs)) as ChangedCitySettings;
}
