import { TENSION_LIMITS, type TensionStep } from "./tension.ts";

/** Where a step of the scale begins and ends, as one decimal shows it; null at both ends of the scale. */
export type LegendStep = { step: TensionStep; from: number | null; to: number | null };

const tenths = (ratio: number) => Math.round(ratio * 10);

/** The steps of the scale of tensions, with no gap between what is written of two neighbours. */
export function tensionLegend(): LegendStep[] {
  const limits: readonly number[] = TENSION_LIMITS;
  return ([0, 1, 2, 3, 4] as const).map((step) => {
    const [from, next] = [limits[step - 1], limits[step]];
    return {
      step,
      from: from === undefined ? null : tenths(from) / 10,
      to: next === undefined ? null : (tenths(next) - 1) / 10,
    };
  });
}

/** From where on a shortage is strong, as it is written. */
export const STRONG_FROM = tenths(TENSION_LIMITS[3]) / 10;
