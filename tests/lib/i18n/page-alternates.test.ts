import { expect, test } from "vitest";
import { feedAlternates, pageAlternates } from "#lib/i18n/page-alternates.ts";

test("a page names itself, its languages and the one for everybody else", () => {
  expect(pageAlternates("en", "listings", { city: "besancon" })).toEqual({
    canonical: "/en/besancon/listings",
    languages: { fr: "/besancon/annonces", en: "/en/besancon/listings", "x-default": "/besancon/annonces" },
  });
});

test("a list names the feeds of the same filter", () => {
  expect(feedAlternates("fr", "besancon", { category: "pets" })).toEqual({
    "application/atom+xml": "/besancon/annonces.atom?category=pets",
    "application/feed+json": "/besancon/annonces.json?category=pets",
  });
});
