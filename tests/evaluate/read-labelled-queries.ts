import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { type LabelledQuery, labelledQueriesSchema } from "./labelled-query.schema.ts";

/** A JSON array of queries, one query alone, or one query a line. */
function parse(text: string): unknown {
  try {
    const whole: unknown = JSON.parse(text);
    return Array.isArray(whole) ? whole : [whole];
  } catch {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.map((line) => JSON.parse(line) as unknown);
  }
}

/** The labelled queries of a file. Throws an error that says in which file, at which place, and what is wrong. */
export function readLabelledQueries(file: string | URL): LabelledQuery[] {
  const text = readFileSync(file, "utf8");
  let raw: unknown;
  try {
    raw = parse(text);
  } catch {
    throw new Error(`${file} is neither JSON nor one JSON object a line`);
  }
  const read = labelledQueriesSchema.safeParse(raw);
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  return read.data;
}

const OWN_SET = new URL("../golden/matching/", import.meta.url);

/** The set of this project, by the name of its files. */
export function readOwnQueries(): Record<string, LabelledQuery[]> {
  const files = readdirSync(OWN_SET).filter((name) => /\.jsonl?$/.test(name));
  return Object.fromEntries(files.sort().map((name) => [name, readLabelledQueries(new URL(name, OWN_SET))]));
}
