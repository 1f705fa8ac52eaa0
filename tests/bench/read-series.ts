import { readFileSync } from "node:fs";
import { isDate } from "#lib/insights/period.ts";
import { UsageError } from "./usage-error.ts";

/** Daily counts by name, the oldest first, all of the same days. */
export type NamedSeries = Record<string, number[]>;

const DAY_MS = 86_400_000;
/** Ten years: a date of another century is a slip of the pen, and would fill the memory. */
const MOST_DAYS = 3_660;
const MOST_BYTES = 50_000_000;
/** The name of a series that names no category. */
const ALL = "all";
const HEADERS = ["date,category,count", "date,count"];

const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const unquoted = (cell: string) => {
  const trimmed = cell.trim();
  return /^".*"$/.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"') : trimmed;
};

type Row = { date: string; name: string; count: number };

/** One row, or what is wrong with it. */
function readRow(line: string, separator: string, named: boolean): Row | string {
  const cells = line.split(separator).map(unquoted);
  if (cells.length !== (named ? 3 : 2)) return `${cells.length} cells instead of ${named ? 3 : 2}`;
  const [date = "", second = "", third = ""] = cells;
  const [name, count] = named ? [second, third] : [ALL, second];
  if (!isDate(date)) return `"${date}" is no date (YYYY-MM-DD)`;
  if (name === "") return "the category is empty";
  if (!/^\d{1,9}$/.test(count)) return `"${count}" is no count: a whole number from 0`;
  return { date, name, count: Number(count) };
}

function separatorOf(header: string): { separator: string; named: boolean } {
  for (const separator of [",", ";"]) {
    const names = header.split(separator).map((cell) => unquoted(cell).toLowerCase());
    const at = HEADERS.indexOf(names.join(","));
    if (at >= 0) return { separator, named: at === 0 };
  }
  throw new UsageError(`line 1: the header is "${header.slice(0, 80)}" instead of ${HEADERS.join(" or ")}`);
}

/**
 * Daily counts from a CSV text with the header `date,category,count` or `date,count`, in any order; semicolons will do. A day
 * without a row had none. Throws a `UsageError` that says what is wrong, and in which line.
 */
export function parseSeries(text: string): NamedSeries {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const { separator, named } = separatorOf(lines[0] ?? "");
  const rows = new Map<string, Row>();
  for (const [n, line] of lines.entries()) {
    if (n === 0 || line.trim() === "") continue;
    const row = readRow(line, separator, named);
    if (typeof row === "string") throw new UsageError(`line ${n + 1}: ${row}`);
    const key = `${row.date} ${row.name}`;
    if (rows.has(key)) throw new UsageError(`line ${n + 1}: ${key} is told twice`);
    rows.set(key, row);
  }
  return seriesOf([...rows.values()]);
}

function seriesOf(rows: readonly Row[]): NamedSeries {
  if (rows.length === 0) throw new UsageError("there is no row below the header");
  const days = rows.map(({ date }) => dayOf(date));
  const first = days.reduce((a, b) => Math.min(a, b));
  const length = days.reduce((a, b) => Math.max(a, b)) - first + 1;
  if (length > MOST_DAYS) throw new UsageError(`the dates span ${length} days: more than ${MOST_DAYS}`);
  const series = new Map<string, number[]>();
  for (const { date, name, count } of rows) {
    const counts = series.get(name) ?? Array(length).fill(0);
    counts[dayOf(date) - first] = count;
    series.set(name, counts);
  }
  return Object.fromEntries(series);
}

/** The series of a file. Throws a `UsageError` that names it. */
export function readSeries(file: string): NamedSeries {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file} cannot be read`);
  }
  if (text.length > MOST_BYTES) throw new UsageError(`${file} has more than ${MOST_BYTES} characters`);
  try {
    return parseSeries(text);
  } catch (error) {
    throw error instanceof UsageError ? new UsageError(`${file}, ${error.message}`) : error;
  }
}
