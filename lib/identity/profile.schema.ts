import { z } from "zod";
import { choices, line } from "#lib/forms/fields.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { LANGUAGES } from "#lib/listings/listing.ts";
import { safeReturnPath } from "./return-path.ts";

const NAME = /^\p{L}[\p{L}\p{M}'’ .-]*$/u;

const PROFILE_FIELDS = {
  /** Shown to everybody: letters only, so that it holds no number or address to be reached at. */
  firstName: line("firstName", { min: 1, max: 40 }).refine((text) => NAME.test(text), { error: "firstName.letters" }),
  /** The slug of a quartier: whether the city has it is checked where it is written. */
  quartier: z
    .string({ error: "quartier.required" })
    .min(1, { error: "quartier.required" })
    .max(100, { error: "quartier.unknown" }),
  languages: choices("languages", LANGUAGES).refine((list) => list.length > 0, { error: "languages.required" }),
};

/** What a member says of themselves. */
export const profileSchema = z.strictObject(PROFILE_FIELDS);
export type ProfileInput = z.output<typeof profileSchema>;

/** The first visit: the profile, and the confirmation of being 18 or over. */
export const welcomeSchema = z.strictObject({
  ...PROFILE_FIELDS,
  adult: z.literal("on", { error: "adult.required" }),
  city: z.string({ error: "form.invalid" }),
  locale: z.enum(LOCALES, { error: "form.invalid" }),
  next: z.preprocess(safeReturnPath, z.string().nullable()),
});
