import { describe, expect, it } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { en } from "#lib/i18n/messages/en.ts";
import { fr } from "#lib/i18n/messages/fr.ts";
import { meantWords, searchTerms } from "#lib/search/search-terms.ts";
import { searchWords } from "#lib/search/search-words.ts";

const categoriesOf = (search: string) => searchTerms(searchWords(search)).categories;

describe("what a search looks for", () => {
  it.each([
    ["imprimer une attestation", ["printing"]],
    ["imprimantes", ["printing"]],
    ["courses", ["shopping"]],
    ["aller à la pharmacie", ["pharmacy"]],
    ["garde d’enfants", ["childcare"]],
    ["promener mon chien", ["pets"]],
    // A detail is looked up in the texts, and so is what two categories are needed for.
    ["maths", []],
    ["guitare", []],
    ["jardin et couture", []],
  ])("names whole categories: %s", (search, categories) => {
    expect(categoriesOf(search)).toEqual(categories);
  });

  it("finds each category by a word of its name, in every language", () => {
    for (const messages of [fr, en]) {
      for (const key of CATEGORY_KEYS.filter((key) => key !== "other")) {
        const found = searchWords(messages.catalogue.category[key]).flatMap((word) => searchTerms([word]).categories);
        expect(found, `${key}: ${messages.catalogue.category[key]}`).toContain(key);
      }
    }
  });

  it("takes the words of the same idea with a word, not those of a word with many ideas", () => {
    expect(searchTerms(["robinet"]).words[0]?.synonyms).toContain("fuite");
    expect(searchTerms(["chercher"]).words[0]?.synonyms).toEqual([]);
  });

  it("goes by the word that was meant", () => {
    const terms = searchTerms(["imprimmante"], new Map([["imprimmante", "imprimante"]]));
    expect(terms.categories).toEqual(["printing"]);
    expect(meantWords(terms)).toEqual(["imprimante"]);
  });
});
