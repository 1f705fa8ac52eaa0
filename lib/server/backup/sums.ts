import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/** SHA-256 of each file, in hexadecimal, by its path below the folder of the backup. */
export type Sums = ReadonlyMap<string, string>;

const LINE = /^([0-9a-f]{64}) {2}([a-zA-Z0-9_][\w./-]*)$/;

/** SHA-256 of a file, in hexadecimal. */
export async function sumOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

export function formatSums(sums: Sums): string {
  return [...sums].map(([file, sum]) => `${sum}  ${file}\n`).join("");
}

/** Null when a line is not one of ours, or names a file outside of the folder. */
export function parseSums(text: string): Sums | null {
  const sums = new Map<string, string>();
  for (const line of text.split("\n").filter((one) => one !== "")) {
    const [, sum, file] = LINE.exec(line) ?? [];
    if (!sum || !file || file.split("/").includes("..")) return null;
    sums.set(file, sum);
  }
  return sums;
}
