import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Kind } from "#lib/listings/listing.ts";

/** The field of each listing in the form, and its name in the address. */
export const FIELD_OF = { request: "demande", offer: "offre" } as const satisfies Record<Kind, string>;

/** The address that explains a request, an offer, or the two together. */
export function whyAddress(locale: Locale, city: string, ids: Partial<Record<Kind, string>>): string {
  return href(locale, "whyNot", { city }, { [FIELD_OF.request]: ids.request, [FIELD_OF.offer]: ids.offer });
}
