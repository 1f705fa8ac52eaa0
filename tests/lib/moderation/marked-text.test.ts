import fc from "fast-check";
import { expect, test } from "vitest";
import { type Mark, markText } from "#lib/moderation/marked-text.ts";

const mark = (start: number, end: number, number: number): Mark => ({ start, end, number });

test("a passage is cut out with its number at its end", () => {
  expect(markText("Appelez le 06 12, merci.", [mark(11, 16, 2)])).toEqual([
    { text: "Appelez le ", numbers: [], ending: [] },
    { text: "06 12", numbers: [2], ending: [2] },
    { text: ", merci.", numbers: [], ending: [] },
  ]);
});

test("passages that cross are cut where each begins and ends", () => {
  expect(markText("abcdef", [mark(0, 4, 1), mark(2, 6, 2)])).toEqual([
    { text: "ab", numbers: [1], ending: [] },
    { text: "cd", numbers: [1, 2], ending: [1] },
    { text: "ef", numbers: [2], ending: [2] },
  ]);
  expect(markText("abc", [mark(0, 3, 1), mark(0, 3, 1)])).toEqual([{ text: "abc", numbers: [1], ending: [1] }]);
});

test("a passage that is not in the text marks nothing", () => {
  const whole = [{ text: "court", numbers: [], ending: [] }];
  for (const lost of [mark(9, 12, 1), mark(3, 3, 1), mark(4, 2, 1), mark(Number.NaN, 3, 1), mark(0.5, 2, 1)]) {
    expect(markText("court", [lost])).toEqual(whole);
  }
  expect(markText("", [mark(0, 4, 1)])).toEqual([]);
});

test("the pieces, one after the other, are the text, and each passage keeps its words", () => {
  const places = fc.array(
    fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }), number: fc.nat(5) }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 50 }), places, (text, marks) => {
      const parts = markText(text, marks);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      expect(parts.every((part) => part.text !== "")).toBe(true);
      let from = 0;
      for (const { text: piece, numbers } of parts) {
        const over = marks.filter(
          ({ start, end }) => start <= from && from + piece.length <= Math.min(end, text.length),
        );
        expect(numbers).toEqual([...new Set(over.map(({ number }) => number))].sort((a, b) => a - b));
        from += piece.length;
      }
    }),
  );
});
