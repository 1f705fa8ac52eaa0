import { z } from "zod";
import { LOCALES } from "#lib/i18n/locale.ts";
import { emailField } from "./email-field.ts";
import { OIDC_PROVIDERS } from "./oidc-provider.ts";
import { safeReturnPath } from "./return-path.ts";
import { readStepCode } from "./second-factor.ts";
import { sixDigits } from "./sign-in.schema.ts";

const locale = z.enum(LOCALES, { error: "form.invalid" });
const next = z.preprocess(safeReturnPath, z.string().nullable());
/** What a link of a mail holds. */
const token = z.string({ error: "form.invalid" }).max(200, { error: "form.invalid" });

export const endSessionSchema = z.strictObject({ session: z.uuid({ error: "form.invalid" }) });

export const providerSchema = z.strictObject({ provider: z.enum(OIDC_PROVIDERS, { error: "form.invalid" }) });
export const newEmailSchema = z.strictObject({ email: emailField });
export const newEmailCodeSchema = z.strictObject({ code: sixDigits });
export const newEmailLinkSchema = z.strictObject({ token });
export const restoreEmailSchema = z.strictObject({ link: token, locale });

/** A code of the application, or a recovery code. */
const stepCode = z
  .string({ error: "factor.required" })
  .max(60, { error: "factor.malformed" })
  .transform((text, context) => {
    const code = readStepCode(text);
    if (code) return code;
    context.addIssue({ code: "custom", message: text.trim() === "" ? "factor.required" : "factor.malformed" });
    return z.NEVER;
  });

/** A button of the page of the second step. */
export const secondStepSchema = z.strictObject({ locale, next });
export const stepCodeSchema = z.strictObject({ code: stepCode, locale, next });
