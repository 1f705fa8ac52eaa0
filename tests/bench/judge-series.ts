import { forecastSeries } from "#lib/insights/forecast/forecast-series.ts";
import { weekTotals } from "#lib/insights/forecast/held-out.ts";
import { FORECAST_METHODS, type ForecastMethod, WEEK, WEEKS_AHEAD } from "#lib/insights/forecast/methods.ts";
import type { NamedSeries } from "./read-series.ts";

/** Moments, a week apart, at which forecasts are made with what was known then. */
const MOMENTS = 26;

/** One week that was forecast, and what the seasonal naive method said. */
type Judged = { method: ForecastMethod; error: number; naive: number; inside: boolean };

export type SeriesFigures = {
  name: string;
  /** Weeks that were forecast, one and two weeks ahead; 0 where the rules give no forecast. */
  forecasts: number;
  /** Mean absolute error, in requests a week. */
  mae: number | null;
  naiveMae: number | null;
  /** The first by the second: below 1 is better than repeating the last week. */
  ratio: number | null;
  /** Mean absolute scaled error: by the mean change from week to week before (fpp3, section 5.8). */
  mase: number | null;
  /** The share of weeks that the 80 % interval held. */
  coverage: number | null;
  methods: Partial<Record<ForecastMethod, number>>;
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => (values.length > 0 ? sum(values) / values.length : null);
const by = (value: number | null, other: number | null) => (value === null || !other ? null : value / other);

/** What the next weeks after a moment were forecast to be, beside what came. */
function judgeMoment(series: readonly number[], moment: number): Judged[] {
  const known = series.slice(0, moment);
  const said = forecastSeries(known);
  if (!said.given) return [];
  const last = sum(known.slice(-WEEK));
  return said.weeks.map(({ point, low, high }, ahead) => {
    const came = sum(series.slice(moment + ahead * WEEK, moment + (ahead + 1) * WEEK));
    const inside = came >= low && came <= high;
    return { method: said.method, error: Math.abs(came - point), naive: Math.abs(came - last), inside };
  });
}

function figuresOf(name: string, judged: readonly Judged[], scale: number | null): SeriesFigures {
  const mae = mean(judged.map(({ error }) => error));
  const naiveMae = mean(judged.map(({ naive }) => naive));
  const used = FORECAST_METHODS.map(
    (method) => [method, judged.filter((one) => one.method === method).length] as const,
  );
  return {
    name,
    forecasts: judged.length,
    mae,
    naiveMae,
    ratio: by(mae, naiveMae),
    mase: by(mae, scale),
    coverage: mean(judged.map(({ inside }) => (inside ? 1 : 0))),
    methods: Object.fromEntries(used.filter(([, count]) => count > 0)),
  };
}

/**
 * Forecasts as the dashboard would have shown them in the last half year, beside what came: the method is chosen anew at each
 * moment by what was known then, so that no choice knows the weeks that it is judged by. The last figures are of all series.
 */
export function judgeSeries(series: NamedSeries): { each: SeriesFigures[]; all: SeriesFigures } {
  const judged = Object.entries(series).map(([name, counts]) => {
    const moments = Array.from({ length: MOMENTS }, (_, n) => counts.length - (MOMENTS + WEEKS_AHEAD - 1 - n) * WEEK);
    const weeks = moments.filter((moment) => moment > 0).flatMap((moment) => judgeMoment(counts, moment));
    const before = weekTotals(counts.slice(0, Math.max(0, moments[0] ?? 0)));
    const changes = before.slice(1).map((total, n) => Math.abs(total - (before[n] as number)));
    return { name, weeks, scale: mean(changes) };
  });
  return {
    each: judged.map(({ name, weeks, scale }) => figuresOf(name, weeks, scale)),
    all: figuresOf(
      "all",
      judged.flatMap(({ weeks }) => weeks),
      null,
    ),
  };
}
