import fc from "fast-check";
import { expect, test } from "vitest";
import { photoFormat } from "#lib/photos/photo-format.ts";

const latin = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

test.each([
  ["jpeg", "\xff\xd8\xff\xe1"],
  ["png", "\x89PNG\r\n\x1a\n"],
  ["webp", "RIFF\0\0\0\0WEBPVP8 "],
  ["avif", "\0\0\0\x1cftypavif\0\0\0\0avifmif1"],
  ["avif", "\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf"],
  ["heic", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
  ["heic", "\0\0\0\x18ftypmif1\0\0\0\0mif1heic"],
])("%s is known by %j", (format, start) => {
  expect(photoFormat(latin(start))).toBe(format);
});

test.each([
  "",
  "GIF89a",
  "<svg",
  "<?xml",
  "%PDF-1.7",
  "BM",
  "II*\0",
  "RIFF\0\0\0\0WAVE",
  "\0\0\0\x18ftypmp42",
  "\xff\xd8",
])("%j is none of them", (start) => {
  expect(photoFormat(latin(start))).toBeNull();
});

test("any bytes have an answer", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect([null, "jpeg", "png", "webp", "avif", "heic"]).toContain(photoFormat(bytes));
    }),
  );
});
