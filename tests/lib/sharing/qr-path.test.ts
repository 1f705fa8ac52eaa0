import { expect, test } from "vitest";
import { qrPath } from "#lib/sharing/qr-path.ts";

const blackAt = (path: string) => new Set(path.match(/M\d+ \d+/g));
const FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];

test("an address is a square with a white margin and three eyes", () => {
  const { size, path } = qrPath(
    "https://entraide.besancon.example/besancon/annonces/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
  );
  const black = blackAt(path);
  // A QR code has 17 + 4 × version squares a side (ISO/IEC 18004), and four white ones around.
  expect((size - 8 - 17) % 4).toBe(0);
  for (const [left, top] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const) {
    for (const [y, row] of FINDER.entries())
      for (const [x, square] of [...row].entries())
        expect(black.has(`M${left + x} ${top + y}`), `${left + x} ${top + y}`).toBe(square === "1");
  }
  const margin = [...black].filter((square) => {
    const [x = 0, y = 0] = square.slice(1).split(" ").map(Number);
    return Math.min(x, y) < 4 || Math.max(x, y) >= size - 4;
  });
  expect(margin).toEqual([]);
});

test("another address is another code", () => {
  expect(qrPath("https://a.example/1").path).not.toBe(qrPath("https://a.example/2").path);
});
