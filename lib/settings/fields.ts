import { z } from "zod";
import { cleanText } from "#lib/forms/fields.ts";
import { normalizeEmail } from "#lib/identity/email-address.ts";

/** Something that looks like a tag: what the city writes is shown as it is, and a tag would be read as text. */
const TAG = /<[a-z/!][^>]*>/i;

export const version = z.string({ error: "version.missing" }).max(64, { error: "version.missing" });

/** One line of plain text, perhaps none; null for none. */
export function optionalLine(max: number) {
  return z
    .string({ error: "form.invalid" })
    .max(20_000, { error: "settings.too-long" })
    .transform((text) => cleanText(text).replace(/\s+/g, " "))
    .pipe(
      z
        .string()
        .max(max, { error: "settings.too-long" })
        .refine((text) => !TAG.test(text), { error: "settings.tags" }),
    )
    .transform((text) => text || null);
}

/** An address, perhaps none, in the form in which it is kept. */
export const optionalEmail = z
  .string({ error: "form.invalid" })
  .max(1000, { error: "settings.email" })
  .transform((text, context) => {
    const typed = cleanText(text);
    const address = normalizeEmail(typed);
    if (typed === "" || address) return address;
    context.addIssue({ code: "custom", message: "settings.email" });
    return z.NEVER;
  });

/** A number within bounds, as somebody types it: `0,35` in French. */
export function typedNumber({ min, max, whole = true }: { min: number; max: number; whole?: boolean }) {
  return z
    .string({ error: "settings.number" })
    .max(40, { error: "settings.number" })
    .transform((text) => text.trim().replace(",", "."))
    .pipe(z.string().regex(/^\d{1,6}(\.\d{1,4})?$/, { error: "settings.number" }))
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: "settings.bounds" })
    .refine((value) => !whole || Number.isInteger(value), { error: "settings.whole" });
}
