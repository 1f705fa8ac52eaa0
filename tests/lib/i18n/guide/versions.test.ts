import { describe, expect, test } from "vitest";
import { clauseAnchor, clauseTitle, GUIDE_VERSIONS } from "#lib/i18n/guide/versions.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { CLAUSES } from "#lib/moderation/clause.ts";

describe("the guide of rules", () => {
  test("has its versions in order, the one in force first", () => {
    const numbers = GUIDE_VERSIONS.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const days = GUIDE_VERSIONS.map(({ since }) => since);
    expect(days).toEqual(days.toSorted().reverse());
    expect(numbers.at(-1)).toBe(1);
  });

  test.each(LOCALES)("says every rule of every version (%s)", (locale) => {
    for (const { rules } of GUIDE_VERSIONS) {
      for (const clause of CLAUSES) {
        const { title, says } = rules[locale][clause];
        expect(title.length).toBeGreaterThan(5);
        expect(says.length).toBeGreaterThan(0);
      }
    }
  });

  test("is as detailed in each language", () => {
    for (const { rules } of GUIDE_VERSIONS) {
      for (const clause of CLAUSES) {
        expect(rules.en[clause].says.length).toBe(rules.fr[clause].says.length);
        expect(rules.en[clause].allowed.length).toBe(rules.fr[clause].allowed.length);
      }
    }
  });

  test("uses French no-break spaces", () => {
    const texts = GUIDE_VERSIONS.flatMap(({ rules }) =>
      Object.values(rules.fr).flatMap(({ title, says, allowed }) => [title, ...says, ...allowed]),
    );
    for (const text of texts) expect(text).not.toMatch(/ [;:!?»]|« /);
  });

  test("names and finds a rule", () => {
    expect(clauseTitle("free", "fr")).toBe("L’aide est gratuite");
    expect(clauseAnchor("free")).toBe("regle-3");
  });
});
