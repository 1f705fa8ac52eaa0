import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { MAX_PHOTOS } from "#lib/photos/photo.ts";
import { preparePhoto } from "#lib/server/photos/prepare-photo.ts";
import { heicStart, movingWebp, plain, pngBomb, SVG, TEXT, telephonePhoto } from "#tests/support/photos.ts";

const pixel = async (bytes: Buffer, left: number, top: number) => {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data].map((level) => Math.round(level / 51) * 51);
};

describe("a photo", () => {
  test.each<[string, Promise<Buffer>]>([
    ["jpeg", plain(300, 200).jpeg().toBuffer()],
    ["png", plain(300, 200).png().toBuffer()],
    ["webp", plain(300, 200).webp().toBuffer()],
    ["avif", plain(300, 200).avif({ effort: 0 }).toBuffer()],
    ["progressive jpeg", plain(300, 200).jpeg({ progressive: true }).toBuffer()],
    ["cmyk jpeg", plain(300, 200).toColourspace("cmyk").jpeg().toBuffer()],
    ["16-bit png", plain(300, 200).toColourspace("rgb16").png().toBuffer()],
  ])("that is a %s becomes an sRGB JPEG in both sizes", async (_, made) => {
    const { width, height, large, small } = await preparePhoto(await made);
    expect([width, height]).toEqual([300, 200]);
    for (const bytes of [large, small]) {
      expect(await sharp(bytes).metadata()).toMatchObject({
        format: "jpeg",
        space: "srgb",
        depth: "uchar",
        width: 300,
      });
    }
  });

  test("is made as large as its place, and no larger", async () => {
    const { width, height, small } = await preparePhoto(await plain(4000, 3000).jpeg().toBuffer());
    expect([width, height]).toEqual([1600, 1200]);
    expect(await sharp(small).metadata()).toMatchObject({ width: 480, height: 360 });
  });

  test("says nothing any more of its place, its device and its author", async () => {
    const original = await telephonePhoto();
    expect(original.includes("Camille Secret")).toBe(true);
    expect((await sharp(original).metadata()).exif?.includes("Fairphone")).toBe(true);
    const { large, small } = await preparePhoto(original);
    for (const bytes of [large, small]) {
      const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc, icc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined]);
      for (const told of ["Exif", "Camille", "Fairphone", "GPS"]) expect(bytes.includes(told)).toBe(false);
    }
  });

  test("taken with the telephone on its side stands upright", async () => {
    const half = await plain(200, 100, "#ff0000").png().toBuffer();
    const twoColours = plain(200, 200, "#0000ff").composite([{ input: half, top: 0, left: 0 }]);
    const onSide = await sharp(await twoColours.png().toBuffer())
      .extract({ left: 0, top: 0, width: 200, height: 150 })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100 })
      .toBuffer();
    const { width, height, large } = await preparePhoto(onSide);
    expect([width, height]).toEqual([150, 200]);
    expect((await sharp(large).metadata()).orientation).toBeUndefined();
    // The top of the file, red, is on the right once upright.
    expect(await pixel(large, 140, 100)).toEqual([255, 0, 0]);
    expect(await pixel(large, 10, 100)).toEqual([0, 0, 255]);
  });

  test("that moves shows its first image, and one that is transparent a white ground", async () => {
    const { large, height } = await preparePhoto(await movingWebp());
    expect(height).toBe(64);
    expect(await pixel(large, 30, 30)).toEqual([255, 0, 0]);
    const clear = await sharp({ create: { width: 50, height: 50, channels: 4, background: "#0000" } })
      .png()
      .toBuffer();
    expect(await pixel((await preparePhoto(clear)).large, 20, 20)).toEqual([255, 255, 255]);
  });

  test("of a telephone of 48 million pixels passes", async () => {
    const { width } = await preparePhoto(await plain(8064, 6048).toColourspace("b-w").jpeg({ quality: 30 }).toBuffer());
    expect(width).toBe(1600);
  });

  test("waits for its turn when several come at once", async () => {
    const bytes = await plain(1200, 900).jpeg().toBuffer();
    const all = await Promise.all(Array.from({ length: 3 * MAX_PHOTOS }, () => preparePhoto(bytes)));
    expect(new Set(all.map(({ width }) => width))).toEqual(new Set([1200]));
  });
});

describe("what is no photo is refused", () => {
  test.each<[string, string, Promise<Buffer> | Buffer]>([
    ["a text with the name of a photo", "not-a-photo", TEXT],
    ["an SVG", "not-a-photo", SVG],
    ["a GIF", "not-a-photo", plain(20, 20).gif().toBuffer()],
    ["a TIFF", "not-a-photo", plain(20, 20).tiff().toBuffer()],
    ["one byte", "not-a-photo", Buffer.from([0xff])],
    ["nothing", "not-a-photo", Buffer.alloc(0)],
    ["a HEIC", "heic", heicStart()],
    ["the first bytes of a JPEG alone", "broken", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ["a JPEG that begins and goes on as text", "broken", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), TEXT])],
    ["a PNG that says it is large and is not", "broken", pngBomb(6000, 6000)],
    ["10,000 by 10,000 pixels", "too-many-pixels", plain(10_000, 10_000).png({ compressionLevel: 1 }).toBuffer()],
    ["a decompression bomb", "too-many-pixels", pngBomb(60_000, 60_000)],
  ])("%s: %s", async (_, reason, file) => {
    await expect(preparePhoto(await file)).rejects.toMatchObject({ field: "photo", key: `photo.${reason}` });
  });

  test.each(["jpeg", "png", "webp", "avif"] as const)("a %s cut short", async (format) => {
    const noise = sharp({
      create: {
        width: 400,
        height: 300,
        channels: 3,
        background: "#fff",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    });
    const whole = await noise.toFormat(format).toBuffer();
    const cut = whole.subarray(0, Math.floor(whole.length / 2));
    await expect(preparePhoto(cut)).rejects.toMatchObject({ key: "photo.broken" });
  });
});
