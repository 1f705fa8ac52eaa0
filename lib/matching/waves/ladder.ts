/*
 * The ladder of a request (product.md, "A ladder that always ends with an answer"): a few people at a time among those
 * near, then as far as helpers go, then in close categories, then the city's desk. Each step is an event with a date
 * that the requester reads. A step with nobody is told and passed over at once. After the desk knows, whoever is left
 * or comes later is still asked, wave by wave: the need has not gone away.
 */
import { type DispatchLimits, type Pace, WAVE_STEPS, type WaveStep } from "./limits.ts";
import { answerDeadline, isQuiet, nextMorning, nextWaking } from "./waking-time.ts";

export const LADDER_STEPS = [...WAVE_STEPS, "desk"] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

export type LadderState = {
  /** The step that was reached; `near` at the beginning. */
  step: LadderStep;
  /** Since when. */
  since: Date;
  /** Waves sent at this step. */
  waves: number;
  /** Until when people who were asked and said nothing yet may answer. */
  openUntil: readonly Date[];
  /** People who were asked so far, whatever they answered. */
  asked: number;
  /** Helpers still needed: those who said yes are taken off. */
  needed: number;
};

/** People of a step who were not asked yet: who may be asked now, and who have reached one of their limits. */
export type StepPeople = { free: number; full: number };

export type Move =
  /** Nothing before this moment; null: nothing until something changes. */
  | { kind: "wait"; until: Date | null }
  /** Ask so many people of this step and of those before it. */
  | { kind: "wave"; step: LadderStep; size: number; passed: WaveStep[] }
  | { kind: "desk"; passed: WaveStep[] };

type Settings = { pace: Pace; limits: DispatchLimits; now: Date; timeZone: string };
type People = Record<WaveStep, StepPeople>;

const rankOf = (step: LadderStep) => LADDER_STEPS.indexOf(step);
const totalOf = (people: People, key: keyof StepPeople) => WAVE_STEPS.reduce((sum, step) => sum + people[step][key], 0);

/** People free at this step or before it, when it is the one reached; of a later one, only its own. */
function freeAt(step: WaveStep, state: LadderState, people: People): number {
  const from = step === state.step ? 0 : rankOf(step);
  return WAVE_STEPS.slice(from, rankOf(step) + 1).reduce((sum, at) => sum + people[at].free, 0);
}

/** The steps from the one reached on that have waves left. */
function stepsToTry({ step, waves }: LadderState, { wavesPerStep }: DispatchLimits): WaveStep[] {
  return WAVE_STEPS.slice(rankOf(step)).filter((at) => at !== step || waves < wavesPerStep[at]);
}

/** The steps up to the one that has somebody at which nobody was asked. */
function passedOver(tried: readonly WaveStep[], { step, waves }: LadderState): WaveStep[] {
  return tried.filter((at) => at !== step || waves === 0);
}

function whenNobodyIsFree(state: LadderState, people: People, settings: Settings): Move {
  const { pace, limits, now, timeZone } = settings;
  const morning = nextMorning(now, timeZone, limits.quietHours);
  if (state.step === "desk") return { kind: "wait", until: morning };
  const patience = answerDeadline(state.since, limits.answerMinutes[pace], timeZone, limits.quietHours);
  if (totalOf(people, "full") > 0 && now < patience) {
    return { kind: "wait", until: new Date(Math.min(patience.getTime(), morning.getTime())) };
  }
  return { kind: "desk", passed: passedOver(stepsToTry(state, limits), state) };
}

/**
 * What happens to a request now, out of how far it got and who is left at each step. Waits while somebody who was asked
 * may still answer, at night, and, when the only people left have reached their limits, for one answer time.
 */
export function nextMove(state: LadderState, people: People, settings: Settings): Move {
  const { pace, limits, now, timeZone } = settings;
  if (state.needed < 1) return { kind: "wait", until: null };
  const open = state.openUntil.filter((until) => until > now);
  if (open.length > 0) return { kind: "wait", until: new Date(Math.max(...open.map(Number))) };
  if (isQuiet(now, timeZone, limits.quietHours)) {
    return { kind: "wait", until: nextWaking(now, timeZone, limits.quietHours) };
  }
  const size = Math.min(limits.waveSize[pace] * state.needed, limits.peoplePerRequest - state.asked);
  if (size < 1) return state.step === "desk" ? { kind: "wait", until: null } : { kind: "desk", passed: [] };
  if (totalOf(people, "free") === 0) return whenNobodyIsFree(state, people, settings);
  if (state.step === "desk") return { kind: "wave", step: "desk", size, passed: [] };
  const steps = stepsToTry(state, limits);
  const at = steps.findIndex((step) => freeAt(step, state, people) > 0);
  const step = steps[at];
  if (step === undefined) return { kind: "desk", passed: passedOver(steps, state) };
  return { kind: "wave", step, size, passed: passedOver(steps.slice(0, at), state) };
}
