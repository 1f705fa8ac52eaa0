import { z } from "zod";
import { tidyPhone } from "#lib/exchanges/contact-details.ts";
import { cleanText } from "#lib/forms/fields.ts";

const SEPARATORS = /[\s\u00a0.\-–/()]/g;
/** What a city may have besides: numbers of services, and short ones such as 3977. */
const SERVICE = /^0[89]\d{8}$/;
const SHORT = /^[13]\d{3}$/;

/** The number of a service of a city as it is read; null for anything else. */
function cityPhone(typed: string): string | null {
  const own = tidyPhone(typed);
  if (own) return own;
  const dialled = typed.trim().replace(SEPARATORS, "");
  if (SERVICE.test(dialled)) return dialled.replace(/\d{2}(?=\d)/g, "$& ");
  return SHORT.test(dialled) ? dialled : null;
}

/** A telephone number, perhaps none. */
export const optionalPhone = z
  .string({ error: "form.invalid" })
  .max(1000, { error: "settings.phone" })
  .transform((text, context) => {
    const typed = cleanText(text);
    const number = cityPhone(typed);
    if (typed === "" || number) return number;
    context.addIssue({ code: "custom", message: "settings.phone" });
    return z.NEVER;
  });
