import loadHighs from "highs";
import { readCsv } from "./read-csv.ts";

/** A number that a file masks, and what can be computed of it: between what it must lie, and whether the equations alone say it. */
export type Finding = { name: string; least: number; most: number; solved: boolean };

type Published = { name: string; line: string; column: string; value: number | null };
/** Unknown numbers with their signs, which add up to what is known. */
type Equation = { signs: Map<number, number>; sum: number };

const ALL = "_ensemble";
/** Loading it takes longer than solving. */
let highsLoaded: ReturnType<typeof loadHighs> | undefined;

/** The numbers of a downloaded CSV file by figure, masked ones without a value. */
export function readFigures(csv: string): Map<string, Published[]> {
  const [header = [], ...rows] = readCsv(csv);
  const at = (row: string[], name: string) => row[header.indexOf(name)] ?? "";
  const figures = new Map<string, Published[]>();
  for (const row of rows) {
    const [figure, line, column, value] = ["indicateur", "quartier", "categorie", "valeur"].map((name) =>
      at(row, name),
    );
    const published = { name: `${figure} ${line} ${column}`, line: line ?? "", column: column ?? "" };
    const known = at(row, "masque") === "1" ? null : Number(value);
    figures.set(figure ?? "", [...(figures.get(figure ?? "") ?? []), { ...published, value: known }]);
  }
  return figures;
}

/** That a line adds up to its total: its numbers with their signs. */
type Line = { number: Published; sign: 1 | -1 }[];

function linesOf(numbers: readonly Published[]): Line[] {
  const lines = new Map<string, Line>();
  const add = (name: string, number: Published, place: string) => {
    const line = lines.get(name) ?? [];
    lines.set(name, line);
    line.push({ number, sign: place === ALL ? -1 : 1 });
  };
  for (const number of numbers) {
    add(`line ${number.line}`, number, number.column);
    add(`column ${number.column}`, number, number.line);
  }
  return [...lines.values()];
}

/** Every sum that somebody can write down, with what is known of it on its other side. */
function equationsOf(numbers: readonly Published[], unknown: readonly Published[]): Equation[] {
  return linesOf(numbers).map((line) => ({
    signs: new Map(
      line.flatMap(({ number, sign }) => (number.value === null ? [[unknown.indexOf(number), sign]] : [])),
    ),
    sum: line.reduce((sum, { number, sign }) => sum - sign * (number.value ?? 0), 0),
  }));
}

/** Subtracts a row from another so that a column of that one is nothing. */
function clear(row: Float64Array, head: Float64Array, column: number): void {
  const factor = (row[column] as number) / (head[column] as number);
  if (factor === 0) return;
  for (const at of row.keys()) row[at] = (row[at] as number) - factor * (head[at] as number);
}

const isSomething = (value: number | undefined) => Math.abs(value ?? 0) > 1e-9;

/** The unknowns that the equations determine, by Gauss and Jordan: those that stand alone in a reduced row. */
function solvedBy(equations: readonly Equation[], unknowns: number): Set<number> {
  let waiting = equations.map(({ signs }) => Float64Array.from({ length: unknowns }, (_, at) => signs.get(at) ?? 0));
  const reduced: Float64Array[] = [];
  for (let column = 0; column < unknowns; column += 1) {
    const head = waiting.find((row) => isSomething(row[column]));
    if (!head) continue;
    waiting = waiting.filter((row) => row !== head);
    for (const row of [...waiting, ...reduced]) clear(row, head, column);
    reduced.push(head);
  }
  const left = reduced.map((row) => [...row.keys()].filter((at) => isSomething(row[at])));
  return new Set(left.flatMap((unknown) => (unknown.length === 1 ? unknown : [])));
}

/** The least and the greatest that each unknown can be, none of them below nothing, by the solver HiGHS. */
async function boundsOf(equations: readonly Equation[], unknowns: number): Promise<[number, number][]> {
  highsLoaded ??= loadHighs();
  const highs = await highsLoaded;
  const entries = Array.from({ length: unknowns }, (_, column) =>
    equations.flatMap(({ signs }, row) => (signs.has(column) ? [{ row, sign: signs.get(column) as number }] : [])),
  );
  const sums = Float64Array.from(equations, ({ sum }) => sum);
  const source = {
    numCols: unknowns,
    numRows: equations.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: new Float64Array(unknowns),
    colLower: new Float64Array(unknowns),
    colUpper: new Float64Array(unknowns).fill(highs.infinity),
    rowLower: sums,
    rowUpper: sums,
    matrix: {
      format: "csc" as const,
      numRows: equations.length,
      numCols: unknowns,
      starts: Int32Array.from([0, ...entries.keys()], (_, at) => entries.slice(0, at).flat().length),
      indices: Int32Array.from(entries.flat(), ({ row }) => row),
      values: Float64Array.from(entries.flat(), ({ sign }) => sign),
    },
  };
  return highs.withModel(source, (model) => {
    model.options.set({ output_flag: false });
    const extreme = (column: number, cost: 1 | -1): number => {
      model.changeColCost(column, cost);
      model.run();
      const status = model.getModelStatus();
      const { optimal } = highs.constants.modelStatus;
      const value = status === optimal ? cost * model.getObjectiveValue() : Number.POSITIVE_INFINITY;
      model.changeColCost(column, 0);
      return Math.abs(value) < 1e-6 ? 0 : value;
    };
    const bounds = (column: number): [number, number] => [extreme(column, 1), extreme(column, -1)];
    return Array.from({ length: unknowns }, (_, column) => bounds(column));
  });
}

/**
 * Tries to recover every masked number of a downloaded file. Nothing of our own code is used: the equations are those that
 * anybody can write down, `knownEmpty` names lines of which the attacker knows that nothing happened in them.
 */
export async function attack(csv: string, knownEmpty: ReadonlySet<string> = new Set()): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [figure, published] of readFigures(csv)) {
    const isEmpty = ({ line, column }: Published) =>
      knownEmpty.has(`${figure} ${line} ${ALL}`) || knownEmpty.has(`${figure} ${ALL} ${column}`);
    const numbers = published.map((number) => (isEmpty(number) ? { ...number, value: 0 } : number));
    const unknown = numbers.filter(({ value }) => value === null);
    if (unknown.length === 0) continue;
    const equations = equationsOf(numbers, unknown);
    const solved = solvedBy(equations, unknown.length);
    const bounds = await boundsOf(equations, unknown.length);
    findings.push(
      ...unknown.map(({ name }, at) => {
        const [least, most] = bounds[at] as [number, number];
        return { name, least, most, solved: solved.has(at) };
      }),
    );
  }
  return findings;
}
