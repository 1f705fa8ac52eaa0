import { z } from "zod";
import { cleanText } from "#lib/forms/fields.ts";
import { normalizeEmail } from "./email-address.ts";

/** An address that somebody types, in the one form in which it is kept. */
export const emailField = z
  .string({ error: "email.required" })
  .max(1000, { error: "email.too-long" })
  .transform((text, context) => {
    const typed = cleanText(text);
    const address = normalizeEmail(typed);
    if (address) return address;
    context.addIssue({ code: "custom", message: typed === "" ? "email.required" : "email.malformed" });
    return z.NEVER;
  });
