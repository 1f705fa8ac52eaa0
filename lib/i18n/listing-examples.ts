import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { Locale } from "./locale.ts";
import { en } from "./messages/en.ts";
import { fr, type Messages } from "./messages/fr.ts";

const EXAMPLES: Record<Locale, Messages["examples"]> = { fr: fr.examples, en: en.examples };

/** What a listing of a category may say: some titles, the commonest first, and some details. */
export function listingExamples(locale: Locale, kind: Kind, category: CategoryKey): { titles: string[]; body: string } {
  const { body, ...titles } = EXAMPLES[locale][kind][category];
  return { titles: Object.values(titles), body };
}
