import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvOf } from "#lib/csv/csv.ts";
import { readCsv as read } from "#tests/support/read-csv.ts";

describe("a file of values", () => {
  test("has its header first, and quotes only where they are needed", () => {
    expect(
      csvOf(
        ["a", "b"],
        [
          ["x", 1],
          ['say "hi"', null],
          ["1,5", -2],
        ],
      ),
    ).toBe('a,b\r\nx,1\r\n"say ""hi""",\r\n"1,5",-2\r\n');
  });

  test.each([
    "=1+1",
    "+33 6",
    "-2",
    "@SUM(A1)",
    "\tx",
    "=cmd|' /C calc'!A0",
    "\0=1",
    "\0x",
    " =1+1",
    "\u00a0-2",
    "＝1+1",
    "＠SUM(A1)",
  ])("runs nothing: %j", (text) => {
    expect(read(csvOf(["a"], [[text]]))[1]).toEqual([`'${text}`]);
  });

  test("gives every text back", () => {
    const texts = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }));
    const kept = (cell: string) =>
      (/^(?:[\t\r\0]|\s*[=+\-@])/.test(cell) ? `'${cell}` : cell).replace(/([,;|]\s*)(?=[=+\-@])/g, "$1'");
    fc.assert(
      fc.property(texts, (rows) => {
        expect(read(csvOf(["a", "b"], rows)).slice(1)).toEqual(rows.map((row) => row.map(kept)));
      }),
    );
  });

  test("is opened by a French Excel, with the commas of its numbers", () => {
    const file = csvOf(["a", "b"], [["un;deux", 1.5]], "excel");
    expect(file).toBe('\uFEFFa;b\r\n"un;deux";1,5\r\n');
  });
});

/** The cells that a spreadsheet makes of a file: a quote opens a cell at its beginning only, as Excel and LibreOffice read. */
function cellsBy(file: string, separator: string): string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)")?([^${separator}\\r\\n]*)(?:[${separator}\\r\\n]|$)`, "g");
  return [...file.matchAll(cell)].map(([, quoted = "", rest = ""]) => quoted.replaceAll('""', '"') + rest);
}

describe("whatever somebody wrote", () => {
  const parts = [
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
    "\0",
    "\t",
    "\r",
    "\n",
    " ",
    '"',
    "'",
    ",",
    ";",
    "|",
    "1",
    "A",
  ];
  const textArb = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((chars) => chars.join(""));

  test.each([
    ["standard", ","],
    ["standard", ";"],
    ["standard", "\t"],
    ["excel", ";"],
    ["excel", ","],
    ["excel", "\t"],
  ] as const)("no cell of a %s file begins a formula for a program that separates by %j", (format, separator) => {
    fc.assert(
      fc.property(fc.array(textArb, { minLength: 1, maxLength: 4 }), (texts) => {
        const file = csvOf(["a"], [texts], format).replace("\uFEFF", "");
        const formulas = cellsBy(file, separator).filter((cell) => /^[\s\0]*[=+\-@＝＋－＠]/.test(cell));
        expect(formulas).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
