import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choices, cleanText, line, paragraph, ticked } from "#lib/forms/fields.ts";

const title = line("title", { min: 8, max: 90 });

describe("cleanText", () => {
  it("drops what hides or turns text, and keeps joined emoji", () => {
    expect(cleanText("  a\u202Eb\u0000c\u200B 👩‍👧 é ")).toBe("abc 👩‍👧 é");
  });

  it("repairs lone surrogates and composes accents", () => {
    expect(cleanText("e\u0301\uD800")).toBe("é\uFFFD");
  });

  it("is done once: cleaning again changes nothing, and the result is well-formed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe("line and paragraph", () => {
  it.each([
    ["", "title.required"],
    ["   ", "title.required"],
    ["\u200B\u202E", "title.required"],
    ["court", "title.too-short"],
    ["x".repeat(91), "title.too-long"],
    ["x".repeat(5000), "title.too-long"],
    [undefined, "title.required"],
    [["a", "b"], "title.required"],
  ])("%j says %s", (value, error) => {
    const parsed = title.safeParse(value);
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.message).toBe(error);
  });

  it("makes one line of several, and keeps paragraphs apart", () => {
    expect(title.parse("Bonjour\n\nles voisins")).toBe("Bonjour les voisins");
    expect(paragraph("body", { max: 50 }).parse("a\r\n\r\n\r\n\r\nb")).toBe("a\n\nb");
  });
});

describe("choices and ticked", () => {
  it("reads a field sent once, several times or not at all", () => {
    const field = choices("languages", ["fr", "tr"]);
    expect(field.parse(undefined)).toEqual([]);
    expect(field.parse("fr")).toEqual(["fr"]);
    expect(field.parse(["fr", "fr", "tr"])).toEqual(["fr", "tr"]);
    expect(field.safeParse("xx").error?.issues[0]?.message).toBe("languages.unknown");
  });

  it("is ticked only by what a browser sends for a ticked box", () => {
    expect([ticked.parse("on"), ticked.parse(undefined), ticked.parse("no")]).toEqual([true, false, false]);
  });
});
