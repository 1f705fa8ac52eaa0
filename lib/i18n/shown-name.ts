import { GONE_NAME } from "#lib/privacy/gone-name.ts";
import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

/** A first name as a reader sees it; "Personne partie" for somebody whose account was erased. */
export function shownName(firstName: string, locale: Locale): string {
  return firstName === GONE_NAME ? getTranslator(locale, "myData")("someoneWhoLeft") : firstName;
}
