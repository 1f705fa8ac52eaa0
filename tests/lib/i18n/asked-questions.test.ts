import { describe, expect, test } from "vitest";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { whenQuestion, whereQuestion } from "#lib/i18n/listing-questions.ts";
import { KINDS } from "#lib/listings/listing.ts";

const CONTEXT = {
  locale: "fr",
  categoriesOff: [],
  firstCategories: [],
  quartiers: [],
  place: { citySlug: "besancon", lookUp: true, tilesUrl: "", tilesAttribution: "" },
  today: "2026-11-24",
  lastDay: "2027-01-23",
  exampleDay: "2026-12-03",
} as const;

describe.each(KINDS)("for a %s", (kind) => {
  test.each(CATEGORY_KEYS)("%s leads only to the questions that it needs", (category) => {
    const { equipment, remote } = CATEGORIES[category];
    const where = whereQuestion({ ...CONTEXT, kind, category });
    expect(where.equipment?.options.map(({ value }) => value) ?? []).toEqual(equipment);
    expect(where.remote !== null).toBe(remote);
    expect(where.radius !== null).toBe(kind === "offer");
    expect(where.languages.options.length).toBeGreaterThan(5);
    expect(whenQuestion({ ...CONTEXT, kind, category }).capacity !== null).toBe(kind === "offer");
  });
});
