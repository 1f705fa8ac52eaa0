import fc from "fast-check";
import { expect, test } from "vitest";
import { PHOTO_SIDES, PHOTO_SIZES, photoFile, photoWidth, readPhotoFile } from "#lib/photos/photo.ts";

const KEY = "0123456789abcdef0123456789abcdef";

test("the file of a photo leads back to it", () => {
  for (const size of PHOTO_SIZES) expect(readPhotoFile(photoFile(KEY, size))).toEqual({ key: KEY, size });
});

test.each([
  "",
  `${KEY}.jpg`,
  `${KEY}-huge.jpg`,
  `${KEY}-large.png`,
  `${KEY}-large.jpg.exe`,
  `${KEY}-large.jpg\n`,
  `${KEY.toUpperCase()}-large.jpg`,
  `../${KEY}-large.jpg`,
  `..%2f${KEY}-large.jpg`,
  `${KEY}-large.jpg/../../etc/passwd`,
  `${KEY}\0-large.jpg`,
])("%j is no file of ours", (name) => {
  expect(readPhotoFile(name)).toBeNull();
});

test("no name of anybody's making has a path in it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (name) => {
      const read = readPhotoFile(name);
      if (read) expect(name).toMatch(/^[0-9a-f]{32}-(large|small)\.jpg$/);
    }),
  );
});

test("a size is never wider than the photo, nor longer than its side", () => {
  const side = fc.integer({ min: 1, max: PHOTO_SIDES.large });
  fc.assert(
    fc.property(side, side, (width, height) => {
      expect(photoWidth({ width, height }, "large")).toBe(width);
      const small = photoWidth({ width, height }, "small");
      expect(small).toBeGreaterThan(0);
      expect(small).toBeLessThanOrEqual(Math.min(width, PHOTO_SIDES.small));
      // A width of whole pixels moves the height by that of one pixel.
      expect((small * height) / width).toBeLessThanOrEqual(PHOTO_SIDES.small + height / width);
    }),
  );
});
