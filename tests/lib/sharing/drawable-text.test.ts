import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawableText } from "#lib/sharing/drawable-text.ts";

/** A table of a WOFF 1.0 file (w3.org/TR/WOFF, 5). */
function fontTable(file: Buffer, name: string): Buffer {
  for (let at = 44; at < 44 + file.readUInt16BE(12) * 20; at += 20) {
    if (file.toString("latin1", at, at + 4) !== name) continue;
    const [offset, packed, length] = [4, 8, 12].map((field) => file.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ];
    const table = file.subarray(offset, offset + packed);
    return packed < length ? inflateSync(table) : table;
  }
  throw new Error(`no table ${name}`);
}

/** The characters that a font has: the segments of its map of format 4 (OpenType, `cmap`). */
function charactersOf(path: string): number[] {
  const map = fontTable(readFileSync(path), "cmap");
  const starts = Array.from({ length: map.readUInt16BE(2) }, (_, n) => map.readUInt32BE(4 + n * 8 + 4));
  const at = starts.find((start) => map.readUInt16BE(start) === 4) ?? 0;
  const double = map.readUInt16BE(at + 6);
  return Array.from({ length: double / 2 }, (_, n) => {
    const [last, first] = [map.readUInt16BE(at + 14 + n * 2), map.readUInt16BE(at + 16 + double + n * 2)];
    return Array.from({ length: last - first + 1 }, (__, step) => first + step);
  }).flat();
}

describe("a text in a picture", () => {
  test.each([400, 700])("never needs a letter that the fonts of weight %i lack", (weight) => {
    const sets = ["latin", "latin-ext"].flatMap((set) =>
      charactersOf(`app/fonts/atkinson-hyperlegible-next-${set}-${weight}-normal.woff`),
    );
    const has = new Set(sets);
    for (let code = 0; code < 0x10000; code += 1) {
      const drawn = drawableText(`a${String.fromCharCode(code)}a`) ?? "";
      for (const letter of drawn) expect(has.has(letter.charCodeAt(0)), `U+${code.toString(16)}`).toBe(true);
    }
  });

  test.each([
    ["Faire mes courses", "Faire mes courses"],
    ["Türkçe bilen bir komşu arıyoruz, İstanbul’dan", "Türkçe bilen bir komşu arıyoruz, İstanbul’dan"],
    ["Œuvre «\u00A0d’art\u202F» à 10 € – n° 3", "Œuvre « d’art » à 10 € – n° 3"],
    ["Merci 🙏🏽 de m’aider ☎", "Merci de m’aider"],
    ["e\u0301le\u0300ve", "élève"],
    ["Traduire مرحبا en français", null],
    ["Помощь", null],
    ["🙏🙏🙏", null],
    ["", null],
  ])("%j is drawn as %j", (text, drawn) => {
    expect(drawableText(text)).toBe(drawn);
  });

  test("drawn once is drawn for good", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 90 }), (text) => {
        const drawn = drawableText(text);
        if (drawn !== null) expect(drawableText(drawn)).toBe(drawn);
      }),
    );
  });
});
