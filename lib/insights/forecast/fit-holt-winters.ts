import { firstState, type Smoothing, smooth } from "./holt-winters.ts";
import { lowestPoint } from "./nelder-mead.ts";

const LOOKS = 160;
/** Where the search begins: slow changes, which is what most counts of days have. */
const START = [0.1, 0.05, 0.05];
const START_DAMPING = 0.5;
/** Outside these a damped trend is hardly one: below it is gone at once, above it is not damped (fpp3, section 8.2). */
const [LEAST_PHI, MOST_PHI] = [0.8, 0.98];

/** From the box of the search: γ is at most 1 − α, as the book has it. */
function smoothingAt([alpha = 0, beta = 0, gamma = 0, damping]: readonly number[]): Smoothing {
  const phi = damping === undefined ? 1 : LEAST_PHI + damping * (MOST_PHI - LEAST_PHI);
  return { alpha, beta, gamma: gamma * (1 - alpha), phi };
}

/** The smoothing whose forecasts one day ahead had the smallest squared error on a series (fpp3, section 8.6). */
export function fitHoltWinters(series: readonly number[], days: number, damped: boolean): Smoothing {
  const first = firstState(series, days);
  const errorAt = (at: readonly number[]) => smooth(series, smoothingAt(at), first).squaredError;
  return smoothingAt(lowestPoint(errorAt, damped ? [...START, START_DAMPING] : START, LOOKS));
}
