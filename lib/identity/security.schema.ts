import { z } from "zod";
import { LOCALES } from "#lib/i18n/locale.ts";
import { emailField } from "./email-field.ts";
import { sixDigits } from "./sign-in.schema.ts";

/** What a link of a mail holds. */
const token = z.string({ error: "form.invalid" }).max(200, { error: "form.invalid" });

export const endSessionSchema = z.strictObject({ session: z.uuid({ error: "form.invalid" }) });

export const newEmailSchema = z.strictObject({ email: emailField });
export const newEmailCodeSchema = z.strictObject({ code: sixDigits });
export const newEmailLinkSchema = z.strictObject({ token });
export const restoreEmailSchema = z.strictObject({ link: token, locale: z.enum(LOCALES, { error: "form.invalid" }) });
