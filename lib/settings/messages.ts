import { z } from "zod";
import { DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { typedNumber, version } from "./fields.ts";
import { keptSettings, type SettingsSection } from "./section.ts";

const schema = z.strictObject({ version, digestWeekday: typedNumber({ min: 1, max: 7 }) });
type Messages = { digestWeekday: number };

/** When the city writes to everybody. */
export const messages: SettingsSection<Messages> = {
  schema,
  read: ({ settings }) => ({ digestWeekday: settings.digestWeekday ?? DEFAULT_CITY_SETTINGS.digestWeekday }),
  write: (city, { digestWeekday }) => ({
    ...city,
    settings: keptSettings({ ...city.settings, digestWeekday }, DEFAULT_CITY_SETTINGS),
  }),
  toForm: ({ digestWeekday }) => ({ digestWeekday: String(digestWeekday) }),
  original: () => ({ digestWeekday: DEFAULT_CITY_SETTINGS.digestWeekday }),
  coded: ["digestWeekday"],
};
