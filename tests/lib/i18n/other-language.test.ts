import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CITY_SLUG } from "#lib/cities/city.ts";
import { otherLanguagePath } from "#lib/i18n/other-language.ts";
import { href, ROUTES, type RouteName } from "#lib/i18n/routes.ts";

const NAMES = Object.keys(ROUTES) as RouteName[];
const FIXED = new Set(Object.values(ROUTES).flatMap(({ fr, folder }) => [fr.split("/")[1], folder.split("/")[1]]));

const cities = fc.stringMatching(/^[a-z][a-z-]{2,12}$/).filter((slug) => CITY_SLUG.test(slug) && !FIXED.has(slug));
const params = fc.record({
  city: cities,
  id: fc.uuid(),
  step: fc.constantFrom("category", "when", "review"),
  year: fc.constant("2026"),
  quartier: fc.constantFrom("battant", "palente-orchamps-saragosse"),
});

describe("otherLanguagePath", () => {
  test.each(NAMES)("goes to the same page and back: %s", (name) => {
    fc.assert(
      fc.property(params, (given) => {
        const fr = href("fr", name, given);
        const en = href("en", name, given);
        expect(otherLanguagePath(fr, "en")).toBe(en);
        expect(otherLanguagePath(en, "fr")).toBe(fr);
      }),
      { numRuns: 30 },
    );
  });

  test.each(NAMES)("knows a page by its folder too, as the server does: %s", (name) => {
    const given = { city: "besancon", id: "7", step: "when", year: "2026", quartier: "battant" };
    const path = href("en", name, given).replace(/^\/en/, "/fr");
    expect(otherLanguagePath(path, "en")).toBe(href("en", name, given));
  });

  test("does not mind a slash at the end", () => {
    expect(otherLanguagePath("/besancon/annonces/", "en")).toBe("/en/besancon/listings");
  });

  test("goes to the start page from an address that is not ours", () => {
    expect(otherLanguagePath("/besancon/rien/du/tout", "en")).toBe("/en");
    expect(otherLanguagePath("/en/besancon/no/such/page", "fr")).toBe("/");
  });
});
