import { BESANCON, besanconQuartiers } from "#db/seed/besancon.ts";
import { drawHistory } from "#db/seed/history/draw-history.ts";
import { seededRandom } from "#db/seed/random.ts";
import { daySeries } from "#lib/insights/forecast/day-series.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { judgeSeries, type SeriesFigures } from "./judge-series.ts";
import { type NamedSeries, readSeries } from "./read-series.ts";

/** Of the demonstration. */
const SEED = 1;
const SEEDED_DAYS = 728;

export type ForecastFigures = Record<"seeded" | "file", { each: SeriesFigures[]; all: SeriesFigures } | null>;

/** Requests a day by category in the two years of history that the demonstration begins with. */
function seededSeries(now: Date): NamedSeries {
  const random = seededRandom(SEED);
  const quartiers = besanconQuartiers();
  const quartierIds = new Map(quartiers.map(({ slug }) => [slug, random.uuid(now)]));
  const rows = drawHistory(random, { cityId: random.uuid(now), quartierIds, quartiers, now });
  const { date: today } = localDay(now, BESANCON.timeZone);
  const period = { from: addDays(today, -SEEDED_DAYS), to: addDays(today, -1) };
  const counts = new Map<string, { category: (typeof rows)[number]["category"]; day: string; posted: number }>();
  for (const { event, kind, category, day } of rows) {
    if (event !== "posted" || kind !== "request" || day < period.from || day > period.to) continue;
    const count = counts.get(`${category} ${day}`) ?? { category, day, posted: 0 };
    count.posted += 1;
    counts.set(`${category} ${day}`, count);
  }
  return Object.fromEntries(daySeries([...counts.values()], period));
}

const cell = (value: number | null, digits: number) => (value === null ? "-" : value.toFixed(digits)).padStart(9);

function printFigures(title: string, { each, all }: { each: readonly SeriesFigures[]; all: SeriesFigures }): void {
  const columns = ["forecasts", "MAE", "naive", "ratio", "MASE", "in 80 %"].map((name) => name.padStart(9)).join("");
  console.error(`\n${title.padEnd(24)}${columns}  methods`);
  for (const { name, forecasts, mae, naiveMae, ratio, mase, coverage, methods } of [...each, all]) {
    const figures = [
      cell(forecasts, 0),
      cell(mae, 2),
      cell(naiveMae, 2),
      cell(ratio, 2),
      cell(mase, 2),
      cell(coverage, 2),
    ];
    const used = Object.entries(methods).map(([method, count]) => `${method} ${count}`);
    console.error(`${name.padEnd(24)}${figures.join("")}  ${used.join(", ")}`);
  }
}

/** How wrong forecasts of requests are, beside repeating the last week: on the seeded history, and on a file if there is one. */
export function benchForecast(file: string | null, now: Date): ForecastFigures {
  const given = file === null ? null : judgeSeries(readSeries(file));
  const seeded = judgeSeries(seededSeries(now));
  printFigures("seeded requests", seeded);
  if (given) printFigures(file ?? "", given);
  return { seeded, file: given };
}
