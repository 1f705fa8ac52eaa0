import { readFileSync } from "node:fs";
import { type LabelledText, labelledTextSchema } from "./labelled-text.schema.ts";

const goldenFile = (name: string) => new URL(`../golden/moderation/${name}`, import.meta.url);

/** The set that rules may be written with, and the one that their authors never read. */
export const CORPUS = goldenFile("corpus.jsonl");
export const HELD_OUT = goldenFile("held-out.jsonl");
/** Written by somebody else than the corpus, without having read the rules; read by those who work on them since. */
export const STRANGERS = goldenFile("strangers.jsonl");

function parseLine(line: string, place: string): LabelledText {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    throw new Error(`${place}: is not JSON`);
  }
  const read = labelledTextSchema.safeParse(raw);
  if (read.success) return read.data;
  const said = read.error.issues.map(({ path, message }) => `${path.join(".") || "the line"}: ${message}`);
  throw new Error(`${place}: ${said.join("; ")}`);
}

function readText(file: string | URL): string {
  try {
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** The labelled texts of a file, one a line. Throws an error that names the file, the line and the field. */
export function readLabelledTexts(file: string | URL): LabelledText[] {
  const lineOf = new Map<string, number>();
  const texts = readText(file)
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      const place = `${file}, line ${index + 1}`;
      const text = parseLine(line, place);
      const known = lineOf.get(text.id);
      if (known) throw new Error(`${place}: id: ${text.id} is that of line ${known}`);
      lineOf.set(text.id, index + 1);
      return [text];
    });
  if (texts.length === 0) throw new Error(`${file} holds no text`);
  return texts;
}
