import { expect, test } from "vitest";
import { directionOf, POSTER_SENTENCES } from "#lib/i18n/poster-sentences.ts";
import { LANGUAGES } from "#lib/listings/listing.ts";

const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  zh: /\p{Script=Han}/u,
};

test.each(LANGUAGES)("%s has a sentence of its own for each subject, in its own letters", (language) => {
  const sentences = Object.values(POSTER_SENTENCES[language]);
  expect(new Set(sentences).size).toBe(4);
  for (const sentence of sentences) expect(sentence).toMatch(SCRIPTS[language] ?? /\p{Script=Latin}/u);
  expect(directionOf(language)).toBe(["ar", "fa"].includes(language) ? "rtl" : "ltr");
});
