import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

type Rgb = { r: number; g: number; b: number };

/** A picture of one colour. */
export const plain = (width: number, height: number, background: Rgb | string = "#2a6431") =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false });

/** A JPEG as a telephone makes it: its place, its device and its name are written in the file. */
export function telephonePhoto(width = 640, height = 480): Promise<Buffer> {
  return plain(width, height)
    .withExif({
      IFD0: { Make: "Fairphone", Model: "Camille", Artist: "Camille Secret" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "47/1 14/1 16/1", GPSLongitudeRef: "E", GPSLongitude: "6/1 1/1 27/1" },
    })
    .jpeg()
    .toBuffer();
}

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, crc]);
}

/** A PNG that says it has so many black pixels, in a few kilobytes: what a decompression bomb is. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(1_000_000));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", new Uint8Array())]);
}

/** The beginning of a HEIC file, as an iPhone writes it, with nothing after. */
export function heicStart(): Buffer {
  const box = Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1");
  return Buffer.concat([box, Buffer.alloc(4_000)]);
}

/** A WebP of several images, of different colours. */
export async function movingWebp(): Promise<Buffer> {
  const frames = await Promise.all(
    ["#ff0000", "#00ff00", "#0000ff"].map((colour) => plain(64, 64, colour).png().toBuffer()),
  );
  return sharp(frames, { join: { animated: true } })
    .webp({ lossless: true })
    .toBuffer();
}

export const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><script>alert(1)</script></svg>',
);
export const TEXT = Buffer.from("Bonjour, je ne suis pas une photo.\n".repeat(50));

export type PhotoForm = { alt?: string; bytes?: Uint8Array; type?: string; name?: string };

/** The request that a browser sends for a photo. */
export function photoRequest({ alt = "Perceuse bleue", bytes, type = "image/jpeg", name = "IMG_1.jpg" }: PhotoForm) {
  const form = new FormData();
  form.set("alt", alt);
  form.set("photo", new File(bytes ? [new Uint8Array(bytes)] : [], name, { type }));
  return new Request("http://localhost:3000/api/ville-a/photos", { method: "POST", body: form });
}
