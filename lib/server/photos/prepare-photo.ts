import "server-only";
import sharp from "sharp";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { PHOTO_SIDES } from "#lib/photos/photo.ts";
import { type PhotoFormat, photoFormat } from "#lib/photos/photo-format.ts";
import { atMost } from "../at-most.ts";

/** The server serves pages besides: photos are drawn by one thread each, two at a time, and nothing is kept of them. */
sharp.cache(false);
sharp.concurrency(1);
const inTurn = atMost(2, 20);

/** A telephone of 48 million pixels passes; a picture made to fill the memory does not. */
const MAX_PIXELS = 50_000_000;
const TIMEOUT_S = 15;
const JPEG = { quality: 80, mozjpeg: true } as const;
/** What sharp calls the formats that we take. */
const DECODERS: Record<Exclude<PhotoFormat, "heic">, string> = { jpeg: "jpeg", png: "png", webp: "webp", avif: "heif" };

export type PreparedPhoto = { width: number; height: number; large: Buffer; small: Buffer };

/**
 * Draws a photo anew in its sizes, as JPEG that the oldest telephone shows: upright, sRGB, the first image when it moves,
 * on white where it is transparent, and without anything that the file told beside (place, date, device, name).
 * Throws `InvalidField` with a sentence for the person when the file cannot be used.
 */
export async function preparePhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  const format = photoFormat(bytes);
  if (!format) throw new InvalidField("photo", "photo.not-a-photo");
  if (format === "heic") throw new InvalidField("photo", "photo.heic");
  return inTurn(async () => {
    await checkHeader(bytes, DECODERS[format]);
    return draw(bytes);
  });
}

/** Reads the header alone: how many pixels there would be is known before any of them is. */
async function checkHeader(bytes: Uint8Array, decoder: string): Promise<void> {
  const { format, width, height } = await readable(sharp(bytes, { limitInputPixels: false }).metadata());
  if (format !== decoder) throw new InvalidField("photo", "photo.not-a-photo");
  if (width * height > MAX_PIXELS) throw new InvalidField("photo", "photo.too-many-pixels");
}

async function draw(bytes: Uint8Array): Promise<PreparedPhoto> {
  const { data: large, info } = await readable(
    sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", sequentialRead: true, pages: 1 })
      .autoOrient()
      .resize(inside(PHOTO_SIDES.large))
      .flatten({ background: "#fff" })
      .toColourspace("srgb")
      .jpeg(JPEG)
      .timeout({ seconds: TIMEOUT_S })
      .toBuffer({ resolveWithObject: true }),
  );
  const small = await sharp(large).resize(inside(PHOTO_SIDES.small)).jpeg(JPEG).toBuffer();
  return { width: info.width, height: info.height, large, small };
}

const inside = (side: number) => ({ width: side, height: side, fit: "inside", withoutEnlargement: true }) as const;

/** Whatever a decoder says of a file is for the person who chose it: it is cut short or damaged. */
async function readable<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch {
    throw new InvalidField("photo", "photo.broken");
  }
}
