import { scaleLinear } from "d3-scale";
import type { AnswerBand } from "./dashboard.ts";
import { type Drawing, type Mark, rectangle } from "./drawing.ts";

/** A band in words, with its number and how that is written. */
export type AnswerBar = { band: AnswerBand; name: string; count: number; value: string };

const [WIDTH, ROW, BAR, LEFT, RIGHT] = [680, 44, 30, 150, 610];

/** How long each bar is for the longest of them, from 0 to 1; all are 0 where there is nothing. */
export function barShares(counts: readonly number[]): number[] {
  const most = Math.max(0, ...counts);
  return counts.map((count) => (most === 0 ? 0 : count / most));
}

/** How many requests were answered in how long, as bars; those without an answer are hatched. */
export function answerBars(bars: readonly AnswerBar[]): Drawing {
  const length = scaleLinear([0, 1], [0, RIGHT - LEFT]);
  const shares = barShares(bars.map(({ count }) => count));
  return {
    width: WIDTH,
    height: ROW * bars.length,
    marks: bars.flatMap(({ band, name, value }, index): Mark[] => {
      const top = index * ROW;
      const d = rectangle(LEFT, top + (ROW - BAR) / 2, length(shares[index] ?? 0), BAR);
      const text = { y: top + ROW / 2 + 6, size: 17, tone: "ink" } as const;
      return [
        { ...text, text: name, x: 0 },
        band === "none" ? { d, fill: "request-soft", stroke: "request", width: 3 } : { d, fill: "brand" },
        { ...text, text: value, x: WIDTH, bold: true, anchor: "end" },
      ];
    }),
  };
}
