import { describe, expect, test } from "vitest";
import { LOCALES } from "#lib/i18n/locale.ts";
import { outlineOf } from "#lib/i18n/text-page.ts";

describe("outlineOf", () => {
  test("gives sections in the order they are written, without the title and lead of the page", () => {
    expect(outlineOf("fr", "howItWorks").map(({ id }) => id)).toEqual([
      "ask",
      "give",
      "notYet",
      "match",
      "rules",
      "order",
      "waves",
      "quality",
      "never",
      "lists",
      "contact",
    ]);
  });

  test("tells paragraphs from lists, and numbers the ones that are steps", () => {
    const [ask] = outlineOf("fr", "howItWorks");
    expect(ask?.titleKey).toBe("howItWorks.ask.title");
    expect(ask?.blocks[0]).toMatchObject({ type: "list", ordered: true });
    const rules = outlineOf("fr", "howItWorks").find(({ id }) => id === "rules");
    expect(rules?.blocks.map(({ type }) => type)).toEqual(["paragraph", "list", "paragraph"]);
    expect(rules?.blocks[1]).toMatchObject({ ordered: false });
    expect(rules?.blocks[0]).toEqual({ type: "paragraph", key: "howItWorks.rules.intro" });
  });

  test.each(LOCALES)("says in one place of each page how to reach the city (%s)", (locale) => {
    const pages = [
      "accessibility",
      "privacy",
      "legalNotice",
      "moderationRules",
      "howItWorks",
      "safety",
      "charter",
    ] as const;
    for (const page of pages) {
      expect(outlineOf(locale, page).filter(({ id }) => id === "contact")).toHaveLength(1);
    }
  });
});
