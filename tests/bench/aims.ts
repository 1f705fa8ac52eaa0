import type { Scores } from "./lighthouse.ts";
import type { Measured } from "./rounds.ts";

const MIN_SHARE_OF_NEXT = 0.8;
const MIN_SHARE_OF_FILE = 0.6;
const MAX_GROWTH = 2;
const MAX_PINS_BYTES = 40_000;
const MIN_SCORES = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 } as const;
const CACHED_PAGES = ["home", "list with a filter", "listing"];

/** What issue 3 asks for, what was measured, and whether that is enough. Null: it could not be measured here. */
export type Aim = { name: string; aim: string; value: number | null; met: boolean | null };

export type Scale = { openListings: number; load: Measured[]; pinsGzipBytes: Record<string, number> };

export const ratio = (a: number, b: number) => Math.round((a / b) * 100) / 100;

const measured = (load: readonly Measured[], name: string): Measured => {
  const found = load.find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not measured`);
  return found;
};

/** Share of the rate of one target in that of another. */
export const shareOf = (load: readonly Measured[], name: string, other: string) =>
  ratio(measured(load, name).requestsPerSecond, measured(load, other).requestsPerSecond);

const atLeast = (name: string, least: number, value: number | null): Aim => ({
  name,
  aim: `≥ ${least}`,
  value,
  met: value === null ? null : value >= least,
});
const atMost = (name: string, most: number, value: number): Aim => ({
  name,
  aim: `≤ ${most}`,
  value,
  met: value <= most,
});

type Found = {
  floors: readonly Measured[];
  scales: readonly Scale[];
  shareOfFile: number | null;
  lighthouse: Record<string, Scores>;
};

/** Every aim of the figures beside what was found. Shares are taken at the largest scale, growth from the smallest. */
export function judge({ floors, scales, shareOfFile, lighthouse }: Found): Aim[] {
  const [first, last] = [scales[0], scales.at(-1)];
  if (!first || !last) throw new Error("no scale was measured");
  const grown = last.load.map(({ name }) => name).filter((name) => /^(pins|search)/.test(name));
  const pinsBytes = Math.max(...scales.flatMap(({ pinsGzipBytes }) => Object.values(pinsGzipBytes)));
  return [
    ...CACHED_PAGES.map((page) =>
      atLeast(
        `${page}: share of Next's minimal page`,
        MIN_SHARE_OF_NEXT,
        shareOf([...floors, ...last.load], page, "next minimal"),
      ),
    ),
    atLeast("home behind nginx: share of nginx with the file", MIN_SHARE_OF_FILE, shareOfFile),
    ...grown.map((name) =>
      atMost(
        `${name}: p95 at ${last.openListings} by p95 at ${first.openListings}`,
        MAX_GROWTH,
        ratio(measured(last.load, name).p95Ms, measured(first.load, name).p95Ms),
      ),
    ),
    atMost("pins: bytes gzip, the most of any zoom and scale", MAX_PINS_BYTES, pinsBytes),
    ...["home", "listing"].flatMap((page) =>
      (Object.keys(MIN_SCORES) as (keyof typeof MIN_SCORES)[]).map((name) =>
        atLeast(`Lighthouse ${name}, ${page}`, MIN_SCORES[name], lighthouse[page]?.[name] ?? null),
      ),
    ),
  ];
}

/** A table on standard error. */
export function printAims(aims: readonly Aim[]): void {
  console.error(`\n${"aim".padEnd(64)} ${"asked".padStart(8)} ${"found".padStart(8)}`);
  for (const { name, aim, value, met } of aims) {
    const verdict = met === null ? "not measured" : met ? "met" : "NOT MET";
    console.error(`${name.padEnd(64)} ${aim.padStart(8)} ${String(value ?? "").padStart(8)}  ${verdict}`);
  }
}
