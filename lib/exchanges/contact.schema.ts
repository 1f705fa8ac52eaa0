import { z } from "zod";
import { cleanText, ticked } from "#lib/forms/fields.ts";
import { MAX_ADDRESS, tidyPhone } from "./contact-details.ts";

const exchange = z.uuid({ error: "form.invalid" });
const MAX_TYPED = 300;

const typed = (key: string) => z.string({ error: key }).max(MAX_TYPED, { error: key }).default("");

const phone = typed("contact.phone").transform((text, context) => {
  if (text.trim() === "") return null;
  const number = tidyPhone(text);
  if (number === null) context.addIssue({ code: "custom", message: "contact.phone" });
  return number;
});

const address = typed("contact.address")
  .transform((text) => cleanText(text).replace(/\s+/g, " "))
  .pipe(z.string().max(MAX_ADDRESS, { error: "contact.address" }))
  .transform((text) => text || null);

/**
 * What one lets the other one know; an empty field shares nothing. The e-mail is filled in from the start, so that it is
 * shared by its box alone.
 */
export const shareContactsSchema = z
  .strictObject({ exchange, phone, withEmail: ticked, email: typed("contact.email"), address })
  .transform(({ withEmail, email, ...rest }) => ({ ...rest, email: withEmail ? email : null }));

export const withdrawContactsSchema = z.strictObject({ exchange });
