import "server-only";
import { database } from "#db/client.ts";
import { DEFAULT_LOCALE, type Locale } from "#lib/i18n/locale.ts";
import { findLinkHolder } from "./find-link-holder.ts";

/** The language of whoever holds a mail's link; the usual one where that is nobody. */
export async function findLinkLocale(citySlug: string, link: string, now: Date): Promise<Locale> {
  return (await findLinkHolder(database(), citySlug, link, now)).holder?.locale ?? DEFAULT_LOCALE;
}
