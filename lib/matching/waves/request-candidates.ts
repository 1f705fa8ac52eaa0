/*
 * The people who may still be asked for one request, by step of the ladder: each helper once, with the best of their
 * offers, never somebody who was asked before or who wants no more requests of this kind.
 */
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { HelperLoad } from "./helper-load.ts";
import type { LadderStep, StepPeople } from "./ladder.ts";
import { type DispatchLimits, WAVE_STEPS, type WaveStep } from "./limits.ts";
import { stepOf, type WavePair } from "./wave-pair.ts";

/** `helper` is a position in the list of helpers of the plan. */
export type Candidate = { pair: WavePair; helper: number; step: WaveStep };

type Asking = { category: CategoryKey; asked: ReadonlySet<string> };

const stepRank = (step: LadderStep) => (step === "desk" ? WAVE_STEPS.length : WAVE_STEPS.indexOf(step));

/** The earlier step first, then the better score, then the id. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.step !== b.step) return stepRank(a.step) < stepRank(b.step);
  return a.pair.score > b.pair.score || (a.pair.score === b.pair.score && a.pair.offerId < b.pair.offerId);
}

/** The candidates of a request, in the order of the helpers' positions. */
export function candidatesOf(
  request: Asking,
  pairs: readonly WavePair[],
  helpers: readonly HelperLoad[],
  positions: ReadonlyMap<string, number>,
  limits: DispatchLimits,
): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const pair of pairs) {
    const helper = positions.get(pair.helperId);
    const step = stepOf(pair, limits);
    if (helper === undefined || step === null || request.asked.has(pair.helperId)) continue;
    if (helpers[helper]?.muted.includes(request.category)) continue;
    const candidate = { pair, helper, step };
    const known = best.get(helper);
    if (!known || isBetter(candidate, known)) best.set(helper, candidate);
  }
  return [...best.values()].sort((a, b) => a.helper - b.helper);
}

/** How many candidates of each step have room now, and how many have not. */
export function peopleByStep(candidates: readonly Candidate[], room: Int32Array): Record<WaveStep, StepPeople> {
  const people = { near: { free: 0, full: 0 }, wider: { free: 0, full: 0 }, close: { free: 0, full: 0 } };
  for (const { helper, step } of candidates) people[step][(room[helper] ?? 0) > 0 ? "free" : "full"] += 1;
  return people;
}

/** The candidates that a wave at a step may ask: those of the step and of the ones before. */
export function upToStep(candidates: readonly Candidate[], step: LadderStep): Candidate[] {
  return candidates.filter((candidate) => stepRank(candidate.step) <= stepRank(step));
}
