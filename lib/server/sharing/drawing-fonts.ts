import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Latin and its accents: what lacks here is left out before (`drawableText`), since Next would ask another host for it. */
export async function drawingFonts() {
  const read = async (set: string, weight: 400 | 700) => ({
    name: set,
    weight,
    data: await readFile(join(process.cwd(), "app/fonts", `atkinson-hyperlegible-next-${set}-${weight}-normal.woff`)),
  });
  return Promise.all([read("latin", 400), read("latin", 700), read("latin-ext", 400), read("latin-ext", 700)]);
}
