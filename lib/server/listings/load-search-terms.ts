import "server-only";
import { type Db, database } from "#db/client.ts";
import { listRareWords, listTitlesLike } from "#db/queries/word-hits.ts";
import { words as titleWords } from "#lib/matching/text/words.ts";
import { CATALOGUE_WORDS, inCatalogue } from "#lib/search/catalogue-words.ts";
import { closestWord } from "#lib/search/close-words.ts";
import { type SearchTerms, searchTerms } from "#lib/search/search-terms.ts";
import { searchWords } from "#lib/search/search-words.ts";
import { rememberBriefly } from "../remember-briefly.ts";

const recent = rememberBriefly<SearchTerms>(1000);

/** What somebody who typed a rare word may have meant: a word of the catalogue, else of the titles of the city. */
async function meantWord(db: Db, cityId: string, word: string): Promise<string | null> {
  const known = closestWord(word, CATALOGUE_WORDS);
  if (known) return known;
  const titles = await listTitlesLike(db, { cityId, word });
  return closestWord(word, titles.flatMap(titleWords));
}

/** Reads a search as this city writes: each word that hardly anybody uses is completed with the one probably meant. */
export async function resolveSearch(db: Db, cityId: string, search: string): Promise<SearchTerms> {
  const words = searchWords(search);
  const unknown = words.filter((word) => !inCatalogue(word));
  const rare = unknown.length > 0 ? await listRareWords(db, { cityId, words: unknown }) : [];
  const pairs = await Promise.all(rare.map(async (word) => [word, await meantWord(db, cityId, word)] as const));
  const meant = new Map(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== null));
  return searchTerms(words, meant);
}

/** The terms of a search in a city. */
export function loadSearchTerms(cityId: string, search: string): Promise<SearchTerms> {
  return recent(`${cityId} ${search}`, () => resolveSearch(database(), cityId, search));
}
