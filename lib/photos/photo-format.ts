export type PhotoFormat = "jpeg" | "png" | "webp" | "avif" | "heic";

const BRANDS: Record<string, PhotoFormat> = {
  avif: "avif",
  avis: "avif",
  heic: "heic",
  heix: "heic",
  heim: "heic",
  heis: "heic",
  hevc: "heic",
  hevx: "heic",
  mif1: "heic",
  msf1: "heic",
};

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

/**
 * What kind of picture a file is by its first bytes, whatever its name and its declared type say; null for anything that
 * is not a picture we know.
 */
export function photoFormat(bytes: Uint8Array): PhotoFormat | null {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return "jpeg";
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "webp";
  if (ascii(bytes, 4, 8) === "ftyp") return isoFormat(bytes);
  return null;
}

/** An ISO container names its main brand, then others: an AVIF file may begin with the general `mif1`. */
function isoFormat(bytes: Uint8Array): PhotoFormat | null {
  const main = BRANDS[ascii(bytes, 8, 12)] ?? null;
  if (main === "avif") return main;
  const others: string[] = ascii(bytes, 16, 48).match(/.{4}/gs) ?? [];
  return others.includes("avif") ? "avif" : main;
}
