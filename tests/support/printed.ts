import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp from "sharp";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const require = createRequire(import.meta.url);
prepareZXingModule({
  overrides: {
    wasmBinary: new Uint8Array(readFileSync(require.resolve("zxing-wasm/reader/zxing_reader.wasm"))).buffer,
  },
});

const DOTS_PER_INCH = 150;
const POINTS_PER_INCH = 72;

/** A piece of text on paper: its box in points from the upper left corner. */
export type PrintedText = { text: string; left: number; top: number; right: number; bottom: number };
/** A page as it comes out of the printer. Lengths in points; `png` at 150 dots an inch. */
export type PrintedPage = { width: number; height: number; texts: PrintedText[]; png: Buffer };

type Item = { str: string; transform: number[]; width: number };

/** The box of a text that may be turned: from its base line, along and across. */
function boxOf({ str, transform, width }: Item, pageHeight: number): PrintedText {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const [along, across] = [Math.hypot(a, b) || 1, 0.7];
  const corners = [0, 1].flatMap((step) =>
    [0, 1].map((side) => ({
      x: x + (step * width * a) / along + side * c * across,
      y: y + (step * width * b) / along + side * d * across,
    })),
  );
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  return {
    text: str,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: pageHeight - Math.max(...ys),
    bottom: pageHeight - Math.min(...ys),
  };
}

/** What stands on each page of a PDF: its size, its texts and how it looks. */
export async function printedPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ("str" in item && item.str.trim() ? [boxOf(item as Item, y1 - y0)] : []));
    const viewport = page.getViewport({ scale: DOTS_PER_INCH / POINTS_PER_INCH });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: canvas as never, canvasContext: canvas.getContext("2d") as never, viewport }).promise;
    pages.push({ width: x1 - x0, height: y1 - y0, texts, png: canvas.toBuffer("image/png") });
  }
  await document.loadingTask.destroy();
  return pages;
}

/** What the QR codes of a picture say, in alphabetical order. */
export async function readCodes(png: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(new Uint8Array(png), {
    formats: ["QRCode"],
    tryHarder: true,
    maxNumberOfSymbols: 20,
  });
  return found.map(({ text }) => text).sort();
}

/** The page in shades of grey, and in nothing but black and white, as a cheap printer or a copier shows it. */
export async function withoutColour(png: Uint8Array): Promise<{ grey: Buffer; blackAndWhite: Buffer }> {
  const grey = sharp(png).flatten({ background: "#fff" }).greyscale();
  return {
    grey: await grey.clone().png().toBuffer(),
    blackAndWhite: await grey.clone().threshold(128).png().toBuffer(),
  };
}

/** The texts that nothing is left of once a page has no colour and no shade. */
export async function fadedTexts({ png, texts }: PrintedPage): Promise<string[]> {
  const { blackAndWhite } = await withoutColour(png);
  const { data, info } = await sharp(blackAndWhite).greyscale().raw().toBuffer({ resolveWithObject: true });
  const dots = DOTS_PER_INCH / POINTS_PER_INCH;
  const isBlack = (x: number, y: number) => data[(y * info.width + x) * info.channels] === 0;
  return texts.flatMap(({ text, left, top, right, bottom }) => {
    for (let y = Math.floor(top * dots); y < bottom * dots; y += 1) {
      for (let x = Math.floor(left * dots); x < right * dots; x += 1) if (isBlack(x, y)) return [];
    }
    return [text];
  });
}
