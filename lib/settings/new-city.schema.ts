import { z } from "zod";
import { CITY_SLUG } from "#lib/cities/city.ts";
import { cleanText, line } from "#lib/forms/fields.ts";
import { emailField } from "#lib/identity/email-field.ts";

const NAME_LENGTH = { min: 2, max: 60 } as const;
const ZONES = new Set(Intl.supportedValuesOf("timeZone"));

/** What makes a city, beside its quartiers. `isFree`: whether a word is no page of ours. */
export function newCitySchema(isFree: (slug: string) => boolean) {
  return z.strictObject({
    name: line("cityName", NAME_LENGTH),
    slug: z
      .string({ error: "citySlug.required" })
      .transform((text) => cleanText(text).toLowerCase())
      .pipe(
        z
          .string()
          .min(1, { error: "citySlug.required" })
          .regex(CITY_SLUG, { error: "citySlug.malformed" })
          .refine(isFree, { error: "citySlug.reserved" }),
      ),
    timeZone: z
      .string({ error: "cityTimeZone.unknown" })
      .transform((text) => text.trim())
      .pipe(z.string().refine((zone) => ZONES.has(zone), { error: "cityTimeZone.unknown" })),
    adminEmail: emailField,
    locale: z.enum(["fr", "en"]),
  });
}
