import { z } from "zod";
import { cleanText } from "#lib/forms/fields.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { normalizeEmail } from "./email-address.ts";
import { safeReturnPath } from "./return-path.ts";

const locale = z.enum(LOCALES, { error: "form.invalid" });
const next = z.preprocess(safeReturnPath, z.string().nullable());

const email = z
  .string({ error: "email.required" })
  .max(1000, { error: "email.too-long" })
  .transform((text, context) => {
    const typed = cleanText(text);
    const address = normalizeEmail(typed);
    if (address) return address;
    context.addIssue({ code: "custom", message: typed === "" ? "email.required" : "email.malformed" });
    return z.NEVER;
  });

const SIX_DIGITS = /^\d{6}$/;
const code = z
  .string({ error: "code.required" })
  .max(60, { error: "code.malformed" })
  .transform((text) => text.normalize("NFKC").replace(/[\s-]/g, ""))
  .pipe(z.string().min(1, { error: "code.required" }).regex(SIX_DIGITS, { error: "code.malformed" }));

/** Asking for the mail. */
export const requestSignInSchema = z.strictObject({ email, locale, next });
/** The code of the mail, in the browser that asked. */
export const signInCodeSchema = z.strictObject({ code, locale, next });
/** The link of the mail; in another browser, with the code of the same mail. */
export const signInLinkSchema = z.strictObject({
  token: z.string({ error: "form.invalid" }).max(200, { error: "form.invalid" }),
  code: code.optional(),
  locale,
  next,
});
