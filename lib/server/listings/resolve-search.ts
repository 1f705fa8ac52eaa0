import "server-only";
import type { Db } from "#db/client.ts";
import { listRareWords, listTitlesLike } from "#db/queries/word-hits.ts";
import { words as titleWords } from "#lib/matching/text/words.ts";
import { CATALOGUE_WORDS, inCatalogue } from "#lib/search/catalogue-words.ts";
import { closestWord } from "#lib/search/close-words.ts";
import { type SearchTerms, searchTerms } from "#lib/search/search-terms.ts";
import { searchWords } from "#lib/search/search-words.ts";

/** Each asks the trigrams of all titles: the dearest question of a search. */
const MAX_LOOKED_UP = 2;

type Guess = [word: string, meant: string | null];
const isMeant = (guess: Guess): guess is [string, string] => guess[1] !== null;

/** What rare words may stand for among the words of the titles of a city, one after the other. */
async function guessFromTitles(db: Db, cityId: string, words: readonly string[]): Promise<Guess[]> {
  const guesses: Guess[] = [];
  for (const word of words) {
    const titles = await listTitlesLike(db, { cityId, word });
    guesses.push([word, closestWord(word, titles.flatMap(titleWords))]);
  }
  return guesses;
}

/**
 * Reads a search as this city writes: a word that hardly anybody uses is completed with the one probably meant, a word
 * of the catalogue, else, for the first two, of the titles of the city when `mayLookUp` allows it.
 */
export async function resolveSearch(
  db: Db,
  cityId: string,
  search: string,
  mayLookUp: () => Promise<boolean>,
): Promise<SearchTerms> {
  const words = searchWords(search);
  const unknown = words.filter((word) => !inCatalogue(word));
  const rare = unknown.length > 0 ? await listRareWords(db, { cityId, words: unknown }) : [];
  const known = rare.map((word): Guess => [word, closestWord(word, CATALOGUE_WORDS)]).filter(isMeant);
  const others = words.filter((word) => rare.includes(word) && !known.some(([found]) => found === word));
  const lookedUp = others.length > 0 && (await mayLookUp()) ? others.slice(0, MAX_LOOKED_UP) : [];
  const guessed = await guessFromTitles(db, cityId, lookedUp);
  return searchTerms(words, new Map([...known, ...guessed.filter(isMeant)]));
}
