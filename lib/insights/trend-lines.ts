import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { CategoryTrend } from "./dashboard.ts";
import { type Drawing, diamondOf, discOf, moved } from "./drawing.ts";

const WIDTH = 190;
const HEIGHT = 84;
const [LEFT, RIGHT, TOP, BOTTOM] = [5, 142, 10, 74];
const TEXT = 13;
/** Two values are written so far from each other, at least. */
const APART = 17;

/** The highest number of some trends: they are all drawn on its scale. */
export function highestOf(trends: readonly CategoryTrend[]): number {
  return trends.reduce((most, { requests, offers }) => Math.max(most, ...requests, ...offers), 0);
}

/** The two heights, moved apart and kept inside. */
function spread(requests: number, offers: number): [number, number] {
  const lack = APART - Math.abs(requests - offers);
  if (lack <= 0) return [requests, offers];
  const middle = Math.min(Math.max((requests + offers) / 2, TOP + APART / 2), BOTTOM - APART / 2);
  const up = requests <= offers ? -1 : 1;
  return [middle + (up * APART) / 2, middle - (up * APART) / 2];
}

/** Requests and open offers of a category, week by week; the last values are written at the end of the lines. */
export function trendLines(
  { requests, offers }: CategoryTrend,
  highest: number,
  last: { requests: string; offers: string },
): Drawing {
  const x = scaleLinear([0, Math.max(1, requests.length - 1)], [LEFT, RIGHT]);
  const y = scaleLinear([0, Math.max(1, highest)], [BOTTOM, TOP]);
  const path = line<number>((_, week) => x(week), y).digits(1);
  const end = (values: readonly number[]) => ({ x: x(Math.max(0, values.length - 1)), y: y(values.at(-1) ?? 0) });
  const [asked, offered] = [end(requests), end(offers)];
  const [askedText, offeredText] = spread(asked.y, offered.y);
  const text = { x: RIGHT + 11, size: TEXT, bold: true, part: "value" } as const;
  return {
    width: WIDTH,
    height: HEIGHT,
    marks: [
      { d: `M${LEFT} ${BOTTOM}H${RIGHT}`, stroke: "line-strong", width: 1 },
      { d: path(offers) ?? "", stroke: "offer", width: 2.5, dash: "5 4" },
      { d: path(requests) ?? "", stroke: "request", width: 3 },
      { d: discOf(5), at: offered, fill: "offer" },
      { d: diamondOf(6), at: asked, fill: "request" },
      { ...text, text: last.requests, y: askedText + TEXT / 3, tone: "request" },
      { ...text, text: last.offers, y: offeredText + TEXT / 3, tone: "offer" },
    ],
  };
}

export type NamedTrend = { name: string; drawing: Drawing };

const [COLUMN, ROW, COLUMNS] = [262, 124, 3];

/** Some trends side by side, each under its name. */
export function trendGrid(trends: readonly NamedTrend[]): Drawing {
  const rows = Math.max(1, Math.ceil(trends.length / COLUMNS));
  return {
    width: COLUMN * COLUMNS,
    height: ROW * rows,
    marks: trends.flatMap(({ name, drawing }, index) => {
      const at = { x: (index % COLUMNS) * COLUMN, y: Math.floor(index / COLUMNS) * ROW };
      return [
        { text: name, x: at.x + LEFT, y: at.y + 16, size: 14, tone: "ink" as const, bold: true },
        ...moved(drawing.marks, { x: at.x, y: at.y + 26 }),
      ];
    }),
  };
}
