import { parseArgs } from "node:util";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { RANKINGS, type RankingName } from "./rankings.ts";
import { readLabelledQueries, readOwnQueries } from "./read-labelled-queries.ts";

const USAGE = "usage: npm run evaluate -- [--pairs FILE] [--json]";
const COLUMNS = ["ndcg5", "p3", "meanRankBest", "violations", "wronglyExcluded"] as const;

function table(evaluation: Evaluation): string {
  const line = (name: string, cells: readonly string[]) =>
    name.padEnd(22) + cells.map((cell) => cell.padStart(17)).join("");
  const cell = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(3));
  return [
    `${evaluation.queries} queries, ${evaluation.candidates} candidates`,
    line("", COLUMNS),
    ...(Object.keys(RANKINGS) as RankingName[]).map((name) =>
      line(
        name,
        COLUMNS.map((column) => cell(evaluation[name][column])),
      ),
    ),
  ].join("\n");
}

try {
  const { values } = parseArgs({ options: { pairs: { type: "string" }, json: { type: "boolean", default: false } } });
  const queries = values.pairs ? readLabelledQueries(values.pairs) : Object.values(readOwnQueries()).flat();
  const evaluation = evaluate(queries);
  console.log(values.json ? JSON.stringify(evaluation) : table(evaluation));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
