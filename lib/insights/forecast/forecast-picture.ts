import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { type Drawing, diamondOf } from "../drawing.ts";
import type { GivenForecast } from "./forecast-demand.ts";

const [WIDTH, HEIGHT] = [190, 84];
const [LEFT, RIGHT, TOP, BOTTOM] = [5, 150, 10, 74];
const TEXT = 13;

type Spot = { week: number; low: number; high: number };
type Weeks = Pick<GivenForecast, "past" | "coming">;

/** The highest number of some forecasts, past or to come: they are all drawn on its scale. */
export function highestForecast(forecasts: readonly Weeks[]): number {
  return forecasts.reduce(
    (most, { past, coming }) => Math.max(most, ...past.map(({ total }) => total), ...coming.map(({ high }) => high)),
    0,
  );
}

/** The weeks that are over as a line; those to come dashed, on the band of their interval, with the last number written. */
export function forecastPicture({ past, coming }: Weeks, highest: number, last: string): Drawing {
  const x = scaleLinear([0, Math.max(1, past.length + coming.length - 1)], [LEFT, RIGHT]);
  const y = scaleLinear([0, Math.max(1, highest)], [BOTTOM, TOP]);
  const totals = past.map(({ total }) => total);
  const now = totals.at(-1) ?? 0;
  const from = past.length - 1;
  const points = [now, ...coming.map(({ point }) => point)];
  const spots: Spot[] = [{ low: now, high: now }, ...coming].map(({ low, high }, n) => ({ week: from + n, low, high }));
  const over = line<number>((_, n) => x(n), y).digits(1);
  const toCome = line<number>((_, n) => x(from + n), y).digits(1);
  const band = area<Spot>(
    ({ week }) => x(week),
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).digits(1);
  const end = { x: x(from + coming.length), y: y(points.at(-1) ?? 0) };
  return {
    width: WIDTH,
    height: HEIGHT,
    marks: [
      { d: `M${LEFT} ${BOTTOM}H${RIGHT}`, stroke: "line-strong", width: 1 },
      { d: band(spots) ?? "", fill: "request-soft", stroke: "request", width: 1 },
      { d: over(totals) ?? "", stroke: "request", width: 3 },
      { d: toCome(points) ?? "", stroke: "request", width: 2.5, dash: "3 3" },
      { d: diamondOf(5), at: end, fill: "surface", stroke: "request", width: 2 },
      { x: RIGHT + 11, y: end.y + TEXT / 3, text: last, size: TEXT, tone: "request", bold: true, part: "value" },
    ],
  };
}
