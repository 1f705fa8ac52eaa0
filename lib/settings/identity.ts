import { z } from "zod";
import { DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { line } from "#lib/forms/fields.ts";
import { OWN_COLOUR, themeOf } from "#lib/theme/city-theme.ts";
import { readHex } from "#lib/theme/oklch.ts";
import { optionalEmail, version } from "./fields.ts";
import { keptSettings, type SettingsSection } from "./section.ts";

const NAME = /^\p{L}[\p{L}\p{M}\p{N}'’ .-]*$/u;
const CITY_NAME_LENGTH = { min: 2, max: 60 } as const;
/** INSEE: the département, then the commune; Corsica has a letter. */
const CITY_CODE = /^(?:(?:\d{2}|2[AB])\d{3})?$/;

const accent = z
  .string({ error: "form.invalid" })
  .max(40, { error: "settings.colour" })
  .transform((text, context) => {
    if (text.trim() === "") return null;
    const hex = readHex(text);
    if (hex === OWN_COLOUR) return null;
    if (hex && themeOf(hex)) return hex;
    context.addIssue({ code: "custom", message: hex ? "settings.contrast" : "settings.colour" });
    return z.NEVER;
  });

const cityCode = z
  .string({ error: "form.invalid" })
  .max(40, { error: "settings.cityCode" })
  .transform((text) => text.trim().toUpperCase())
  .pipe(z.string().regex(CITY_CODE, { error: "settings.cityCode" }))
  .transform((text) => text || null);

const schema = z.strictObject({
  version,
  cityName: line("settings", CITY_NAME_LENGTH).refine((text) => NAME.test(text), { error: "settings.letters" }),
  accent,
  contactEmail: optionalEmail,
  cityCode,
});
type Identity = Omit<z.output<typeof schema>, "version">;

/** How the city is called, seen and reached. */
export const identity: SettingsSection<Identity> = {
  schema,
  read: ({ name, settings }) => {
    const { accent: colour, contactEmail, cityCode: code } = { ...DEFAULT_CITY_SETTINGS, ...settings };
    return { cityName: name, accent: colour, contactEmail, cityCode: code };
  },
  write: (city, { cityName, ...values }) => ({
    ...city,
    name: cityName,
    settings: keptSettings({ ...city.settings, ...values }, DEFAULT_CITY_SETTINGS),
  }),
  toForm: ({ cityName, ...values }) => ({
    cityName,
    accent: values.accent ?? OWN_COLOUR,
    contactEmail: values.contactEmail ?? "",
    cityCode: values.cityCode ?? "",
  }),
  // Without a name, an address or its code a city would not be what it is: only the colour has another one.
  original: (values) => ({ ...values, accent: null }),
  coded: ["accent", "cityCode"],
};
