import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeSentences } from "#lib/sharing/whole-sentences.ts";

test.each([
  ["Venez. Une heure suffit. Merci à tous.", 24, "Venez. Une heure suffit."],
  ["Venez.\n\nUne heure suffit.", 100, "Venez. Une heure suffit."],
  ["Une phrase qui est trop longue.", 10, null],
  ["", 10, null],
])("%j, %i letters at most: %j", (text, most, whole) => expect(wholeSentences(text, most, "fr")).toBe(whole));

test("what is kept begins the text and is never too long", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(200), (text, most) => {
      const whole = wholeSentences(text, most, "fr") ?? "";
      expect(whole.length).toBeLessThanOrEqual(most);
      expect(text.replace(/\s+/g, " ").trim().startsWith(whole)).toBe(true);
    }),
  );
});
