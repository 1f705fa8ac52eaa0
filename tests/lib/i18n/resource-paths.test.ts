import { expect, test } from "vitest";
import { feedPath, resourceRewrites, sharePicturePath, shortPath } from "#lib/i18n/resource-paths.ts";

test("what is no page has addresses beside the pages", () => {
  expect(feedPath("fr", "besancon", "atom")).toBe("/besancon/annonces.atom");
  expect(feedPath("en", "besancon", "json", { kind: "offer", quartier: "battant" })).toBe(
    "/en/besancon/listings.json?kind=offer&quartier=battant",
  );
  expect(sharePicturePath("fr", "besancon", "a-b")).toBe("/besancon/annonces/a-b/image.png");
  expect(shortPath("besancon", "PAL-0274")).toBe("/besancon/PAL-0274");
});

test("each of them is rewritten once to its folder, in each language", () => {
  const destinations = resourceRewrites().map(({ destination }) => destination);
  expect(destinations).toEqual([
    "/api/:city/feeds/fr/:format",
    "/api/:city/share-picture/fr/:id",
    "/api/:city/feeds/en/:format",
    "/api/:city/share-picture/en/:id",
    "/api/:city/code/:code",
  ]);
  const sources = resourceRewrites().map(({ source }) => source);
  expect(new Set(sources).size).toBe(sources.length);
});
