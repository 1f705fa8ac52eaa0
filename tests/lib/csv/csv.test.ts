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

  test.each(["=1+1", "+33 6", "-2", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"])("runs nothing: %j", (text) => {
    expect(read(csvOf(["a"], [[text]]))[1]).toEqual([`'${text}`]);
  });

  test("gives every text back", () => {
    const texts = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }));
    fc.assert(
      fc.property(texts, (rows) => {
        const kept = rows.map((row) => row.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
        expect(read(csvOf(["a", "b"], rows)).slice(1)).toEqual(kept);
      }),
    );
  });
});
