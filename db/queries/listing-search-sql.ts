import { inArray, or, type SQL, sql } from "drizzle-orm";
import { listings } from "#db/schema/listings.ts";
import type { SearchTerms } from "#lib/search/search-terms.ts";
import { exactQuery, titleQuery, wideQuery } from "#lib/search/text-query.ts";

const holds = (query: string, search: SQL = sql`${listings.search}`) =>
  sql<boolean>`${search} @@ to_tsquery('public.coup_de_main_fr', ${query})`;

/** The listings that a search finds: by their words, or by the category that it names. */
export function searchWhere(terms: SearchTerms): SQL | undefined {
  const byCategory = terms.categories.length > 0 ? inArray(listings.category, [...terms.categories]) : undefined;
  return terms.words.length > 0 ? or(holds(wideQuery(terms)), byCategory) : undefined;
}

/** How well a found listing answers: 0 the words are in its title, 1 in its text, 2 it speaks of the same thing. */
export function searchTier(terms: SearchTerms, search: SQL): SQL<number> {
  const inTitle = holds(titleQuery(terms), search);
  return sql<number>`case when ${inTitle} then 0 when ${holds(exactQuery(terms), search)} then 1 else 2 end`;
}
