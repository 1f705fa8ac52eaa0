import type { ListingContent } from "#lib/listings/listing.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import { missedChoices, readWhens } from "#lib/listings/listing-traits.ts";
import type { LocalDay } from "#lib/listings/local-time.ts";
import { frenchStem } from "#lib/matching/text/french-stem.ts";
import { fold } from "#lib/matching/text/words.ts";
import type { SearchTerms, SearchWord } from "./search-terms.ts";
import { MIN_PREFIX } from "./text-query.ts";

/** What a search looks at in a listing. */
export type SearchedListing = Pick<
  ListingContent,
  "kind" | "category" | "title" | "body" | "remote" | "urgency" | "neededOn" | "availability"
> & {
  /** Slug. */
  quartier: string;
};

function textMatches({ words, categories }: SearchTerms, { category, title, body }: SearchedListing): boolean {
  if (words.length === 0 || categories.includes(category)) return true;
  const inText = fold(`${title} ${body}`).split(/[^\p{L}\p{N}]+/u);
  const stems = new Set(inText.map(frenchStem));
  const found = ({ word, meant, synonyms }: SearchWord, unfinished: boolean) =>
    [word, ...(meant ? [meant] : []), ...synonyms].some((one) => stems.has(frenchStem(one))) ||
    (unfinished && word.length >= MIN_PREFIX && inText.some((one) => one.startsWith(word)));
  return words.every((word, index) => found(word, index === words.length - 1));
}

/**
 * Whether a listing is among those that a search finds, seen from a day. `terms` is what its words look for, null when
 * it has none.
 */
export function matchesSearch(
  { filter, terms }: { filter: ListingFilter; terms: SearchTerms | null },
  listing: SearchedListing,
  today: LocalDay,
): boolean {
  if (missedChoices(filter, { ...listing, ...readWhens(today)(listing) }).length > 0) return false;
  return terms === null || textMatches(terms, listing);
}
