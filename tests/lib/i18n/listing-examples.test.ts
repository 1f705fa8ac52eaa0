import { describe, expect, test } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { listingExamples } from "#lib/i18n/listing-examples.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { KINDS, TITLE_LENGTH } from "#lib/listings/listing.ts";
import { titleStepSchema } from "#lib/listings/publish-listing.schema.ts";
import { findRisks } from "#lib/moderation/find-risks.ts";

const CASES = LOCALES.flatMap((locale) =>
  KINDS.flatMap((kind) => CATEGORY_KEYS.map((category) => ({ locale, kind, category }))),
);

describe("what a listing may say", () => {
  test.each(CASES)("$locale $kind $category", ({ locale, kind, category }) => {
    const { titles, body } = listingExamples(locale, kind, category);
    expect(titles.length).toBeGreaterThanOrEqual(3);
    expect(titles.length).toBeLessThanOrEqual(6);
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) {
      expect(titleStepSchema.safeParse({ kind, title, body }).data?.answers).toEqual({ title, body });
      expect(title.length).toBeLessThanOrEqual(TITLE_LENGTH.max / 1.5);
    }
    expect([...titles, body].flatMap(findRisks)).toEqual([]);
  });
});
