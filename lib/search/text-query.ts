import type { SearchTerms, SearchWord } from "./search-terms.ts";

/** From this length on, the last word may be the beginning of another one. */
export const MIN_PREFIX = 4;

/**
 * A word as PostgreSQL's `to_tsquery` reads it. Only letters and digits come through, so that nothing typed is ever an
 * operator of that language.
 */
const lexeme = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, "");

const either = (alternatives: readonly string[]) => `(${alternatives.join("|")})`;
const typedOrMeant = ({ word, meant }: SearchWord) => [word, ...(meant ? [meant] : [])].map(lexeme);

/** Every word as it was typed or meant, in the title or the body: for `to_tsquery`. */
export function exactQuery({ words }: SearchTerms): string {
  return words.map((word) => either(typedOrMeant(word))).join("&");
}

/** Every word as it was typed or meant, in the title. */
export function titleQuery({ words }: SearchTerms): string {
  return words.map((word) => either(typedOrMeant(word).map((text) => `${text}:A`))).join("&");
}

/** Every word, or a synonym of it; the last one may be unfinished. */
export function wideQuery({ words }: SearchTerms): string {
  return words
    .map((word, index) => {
      const unfinished = index === words.length - 1 && word.word.length >= MIN_PREFIX;
      const all = [...typedOrMeant(word), ...word.synonyms.map(lexeme)];
      return either(unfinished ? [...all, `${lexeme(word.word)}:*`] : all);
    })
    .join("&");
}
