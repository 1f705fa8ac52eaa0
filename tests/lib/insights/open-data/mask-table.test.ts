import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { releaseCsv } from "#lib/i18n/open-data-files.ts";
import { buildRelease, type QuarterFacts } from "#lib/insights/open-data/build-release.ts";
import { type Contribution, countFigures, FIGURES, isSensitive } from "#lib/insights/open-data/count-figures.ts";
import { maskTable, PROTECTION } from "#lib/insights/open-data/mask-table.ts";
import { attack, type Finding, readFigures } from "#tests/support/figure-attack.ts";

/** Rows of counts by as many people, the totals added; people of different cells are different. */
function cellsOf(counts: readonly (readonly number[])[]) {
  const withTotals = counts.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)]);
  const totals = withTotals[0]?.map((_, column) => withTotals.reduce((sum, row) => sum + (row[column] ?? 0), 0)) ?? [];
  return [...withTotals, totals].map((row) => row.map((count) => ({ count, people: count, most: Math.min(count, 1) })));
}

const quartierArb = (rows: number) => fc.integer({ min: 0, max: rows - 1 });
/** A quarter in which some do much and most do little, in a few places more than in others. */
const factsArb: fc.Arbitrary<QuarterFacts> = fc
  .record({
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
    people: fc.integer({ min: 1, max: 90 }),
  })
  .chain(({ rows, columns, people }) =>
    fc.record({
      quarter: fc.constant("2026-T3" as const),
      quartiers: fc.constant(
        Array.from({ length: rows }, (_, at) => ({
          id: `q${at}`,
          slug: `quartier-${at}`,
          name: `Quartier ${at}`,
          isOpen: true,
        })),
      ),
      categoriesOff: fc.constant(CATEGORY_KEYS.slice(columns)),
      contributions: fc.array(
        fc.record({
          figure: fc.constantFrom(...FIGURES),
          // The smaller of two draws: uneven, as cities are.
          quartierId: fc.tuple(quartierArb(rows), quartierArb(rows)).map(([a, b]) => `q${Math.min(a, b)}`),
          category: fc
            .tuple(quartierArb(columns), quartierArb(columns))
            .map(([a, b]) => CATEGORY_KEYS[Math.min(a, b)] ?? "other"),
          personId: fc.option(fc.integer({ min: 1, max: people }).map(String), { freq: 20 }),
          helperId: fc.option(fc.integer({ min: 1, max: people }).map(String)),
          count: fc.oneof(
            { weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) },
            { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
          ),
        }) as fc.Arbitrary<Contribution>,
        { minLength: 0, maxLength: 400, size: "max" },
      ),
    }),
  );

function trueValues(facts: QuarterFacts): Map<string, { count: number; sensitive: boolean }> {
  const release = buildRelease(facts);
  const byslug = new Map(facts.quartiers.map(({ id, slug }) => [slug, id]));
  const quartierIds = release.quartiers.map(({ slug }) => byslug.get(slug) ?? "");
  const { tables } = countFigures({ quartierIds, categories: release.categories }, facts.contributions);
  const codes = { requests: "demandes", offers: "offres", helps: "coups_de_main" };
  return new Map(
    FIGURES.flatMap((figure) =>
      tables[figure].flatMap((row, at) =>
        row.map((cell, column) => {
          const line = release.quartiers[at]?.slug ?? "_ensemble";
          return [
            `${codes[figure]} ${line} ${release.categories[column] ?? "_ensemble"}`,
            { count: cell.count, sensitive: isSensitive(cell) },
          ] as const;
        }),
      ),
    ),
  );
}

type Truth = { count: number; sensitive: boolean } | undefined;

/** What was found out of a number is not as wide as it has to be around the true one. */
function isTooNarrow(truth: Truth, { least, most, solved }: Finding): boolean {
  if (!truth || solved || most - least < PROTECTION) return true;
  const { count, sensitive } = truth;
  return sensitive && (most < count + PROTECTION || least > Math.max(0, count - PROTECTION));
}

const isRight = (truth: Truth, value: number | null) => truth?.count === value && !truth?.sensitive;

describe("a table with small numbers", () => {
  test("is shown whole where there are none", () => {
    const counts = [
      [20, 30],
      [40, 50],
    ];
    expect(maskTable(cellsOf(counts))).toEqual([
      [20, 30, 50],
      [40, 50, 90],
      [60, 80, 140],
    ]);
  });

  test("has three more masked for one that is alone", () => {
    const counts = [
      [3, 30, 40],
      [25, 35, 45],
      [60, 70, 80],
    ];
    const masked = maskTable(cellsOf(counts));
    expect(masked.flat().filter((value) => value === null)).toHaveLength(4);
    expect(masked[0]?.slice(0, 2)).toEqual([null, null]);
    expect(masked.at(-1)).toEqual([88, 135, 165, 388]);
  });

  test("masks all of it where nothing can be shown", () => {
    expect(maskTable(cellsOf([[1]])).flat()).toEqual([null, null, null, null]);
    expect(maskTable(cellsOf([])).flat()).toEqual([]);
  });

  test("masks a number of many people that is nearly all one person's", () => {
    expect(isSensitive({ count: 100, people: 15, most: 86 })).toBe(true);
    expect(isSensitive({ count: 100, people: 15, most: 85 })).toBe(false);
  });
});

describe("an attack on the downloaded file", () => {
  test("finds what a careless table gives away", async () => {
    const csv = [
      "indicateur,quartier,categorie,valeur,masque",
      "demandes,a,x,,1",
      "demandes,a,y,20,0",
      "demandes,a,_ensemble,23,0",
      "demandes,b,x,,1",
      "demandes,b,y,,1",
      "demandes,b,_ensemble,2,0",
      "demandes,_ensemble,x,4,0",
      "demandes,_ensemble,y,21,0",
      "demandes,_ensemble,_ensemble,25,0",
    ].join("\r\n");
    expect(await attack(`${csv}\r\n`)).toEqual([
      { name: "demandes a x", least: 3, most: 3, solved: true },
      { name: "demandes b x", least: 1, most: 1, solved: true },
      { name: "demandes b y", least: 1, most: 1, solved: true },
    ]);
  });

  test("recovers no masked number, nor whether it is above or below ten", { timeout: 120_000 }, async () => {
    const seen = { masked: 0, shown: 0, narrowest: Number.POSITIVE_INFINITY };
    await fc.assert(
      fc.asyncProperty(factsArb, async (facts) => {
        const csv = releaseCsv(buildRelease(facts), "standard");
        const truth = trueValues(facts);
        const empty = new Set([...truth].flatMap(([name, { count }]) => (count === 0 ? [name] : [])));
        // Who knows in which lines nothing happened finds out no more of what few people are behind.
        const insider = (await attack(csv, empty)).filter(({ name }) => truth.get(name)?.sensitive);
        const findings = [...(await attack(csv)), ...insider];
        expect(findings.filter((finding) => isTooNarrow(truth.get(finding.name), finding))).toEqual([]);
        const shown = [...readFigures(csv).values()].flat().filter(({ value }) => value !== null);
        expect(shown.filter(({ name, value }) => !isRight(truth.get(name), value))).toEqual([]);
        seen.masked += findings.length;
        seen.shown += shown.length;
        for (const { least, most } of findings) seen.narrowest = Math.min(seen.narrowest, most - least);
      }),
      { numRuns: 60 },
    );
    expect(Math.min(seen.masked, seen.shown)).toBeGreaterThan(200);
    expect(seen.narrowest).toBeGreaterThanOrEqual(PROTECTION);
  });
});
