import { z } from "zod";
import { LOCALES } from "#lib/i18n/locale.ts";
import { emailField } from "./email-field.ts";
import { OIDC_PROVIDERS } from "./oidc-provider.ts";
import { safeReturnPath } from "./return-path.ts";

const locale = z.enum(LOCALES, { error: "form.invalid" });
const next = z.preprocess(safeReturnPath, z.string().nullable());

const SIX_DIGITS = /^\d{6}$/;
export const sixDigits = z
  .string({ error: "code.required" })
  .max(60, { error: "code.malformed" })
  .transform((text) => text.normalize("NFKC").replace(/[\s-]/g, ""))
  .pipe(z.string().min(1, { error: "code.required" }).regex(SIX_DIGITS, { error: "code.malformed" }));

/** Going to a provider of identity. */
export const startOidcSchema = z.strictObject({ provider: z.enum(OIDC_PROVIDERS), locale, next });

/** Asking for the mail. */
export const requestSignInSchema = z.strictObject({ email: emailField, locale, next });
/** The code of the mail, in the browser that asked. */
export const signInCodeSchema = z.strictObject({ code: sixDigits, locale, next });
/** The link of the mail; in another browser, with the code of the same mail. */
export const signInLinkSchema = z.strictObject({
  token: z.string({ error: "form.invalid" }).max(200, { error: "form.invalid" }),
  code: sixDigits.optional(),
  locale,
  next,
});
