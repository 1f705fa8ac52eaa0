import { parseArgs } from "node:util";
import { type Check, checkTexts, type Miss } from "./check-texts.ts";
import { CORPUS, readLabelledTexts } from "./read-labelled-texts.ts";

const USAGE = "usage: npm run moderation:check -- [--corpus FILE] [--json]";
const COLUMNS = ["support", "precision", "recall", "f1", "spanRecall"] as const;

const cell = (value: number | null) => {
  if (value === null) return "-";
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
};
const line = (name: string, cells: readonly string[]) =>
  name.padEnd(20) + cells.map((written) => written.padStart(12)).join("");

function table({ texts, rulesVersion, codes, overall, harmlessFlagged }: Check, misses: readonly Miss[]): string {
  const rows = Object.entries({ ...codes, overall });
  return [
    `${texts} texts, version ${rulesVersion} of the rules`,
    line("", COLUMNS),
    ...rows.map(([name, figures]) =>
      line(
        name,
        COLUMNS.map((column) => cell(figures[column])),
      ),
    ),
    `harmless texts that are flagged: ${cell(harmlessFlagged)}`,
    "",
    ...misses.map(({ id, code, how }) => `${id.padEnd(20)} ${code.padEnd(20)} ${how}`),
  ].join("\n");
}

try {
  const { values } = parseArgs({ options: { corpus: { type: "string" }, json: { type: "boolean", default: false } } });
  const { check, misses } = checkTexts(readLabelledTexts(values.corpus ?? CORPUS));
  console.log(values.json ? JSON.stringify(check) : table(check, misses));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 2;
}
