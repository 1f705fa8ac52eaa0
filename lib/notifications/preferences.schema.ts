import { z } from "zod";
import { choices, ticked } from "#lib/forms/fields.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { DIGEST_RHYTHMS, MAX_WEEKLY_CAP } from "./preferences.ts";
import { DEVICE_TOPICS, TOPICS } from "./topic.ts";

/** A whole number as a list sends it: no sign, no space, no leading zero. */
function numberUpTo(most: number, error: string) {
  return z
    .string({ error })
    .regex(/^(?:0|[1-9]\d?)$/, { error })
    .transform(Number)
    .pipe(z.int().max(most, { error }));
}

const hour = numberUpTo(23, "preferences.hour");

const FIELDS = {
  mail: choices("preferences", TOPICS),
  push: choices("preferences", DEVICE_TOPICS),
  digestRhythm: z.enum(DIGEST_RHYTHMS, { error: "preferences.rhythm" }),
  /** Without it, the two hours count for nothing. */
  quiet: ticked,
  quietFrom: hour,
  quietTo: hour,
  weeklyCap: numberUpTo(MAX_WEEKLY_CAP, "preferences.cap"),
  /** The last day of a break, empty without one. Whether it is to come is judged by the clock of the city. */
  pausedUntil: z
    .string({ error: "preferences.pause-malformed" })
    .refine((text) => text === "" || z.iso.date().safeParse(text).success, { error: "preferences.pause-malformed" }),
  /** The language in which we write. */
  locale: z.enum(LOCALES, { error: "preferences.locale" }),
};

/** Twice the same hour may mean a whole day as well as no time at all, so it is asked again. */
const hasHours = ({ quiet, quietFrom, quietTo }: { quiet: boolean; quietFrom: number; quietTo: number }) =>
  !quiet || quietFrom !== quietTo;
const SAME_HOURS = { path: ["quietTo"], error: "preferences.same-hours" };

/** What a member chooses about their messages, all at once. */
export const preferencesSchema = z.strictObject(FIELDS).refine(hasHours, SAME_HOURS);
export type PreferencesInput = z.output<typeof preferencesSchema>;

const link = z.string({ error: "form.invalid" }).max(300, { error: "form.invalid" });

/** The same from a mail's link. */
export const linkedPreferencesSchema = z.strictObject({ ...FIELDS, link }).refine(hasHours, SAME_HOURS);
/** A button of a mail's link. */
export const preferencesLinkSchema = z.strictObject({ link });
/** Takes a change back: `before` is of `preferencesText`. */
export const undoPreferencesSchema = z.strictObject({ link, before: z.string({ error: "form.invalid" }).max(1000) });
