import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LADDER_STEPS, type LadderState, nextMove, type StepPeople } from "#lib/matching/waves/ladder.ts";
import { DEFAULT_LIMITS, PACES, type Pace, WAVE_STEPS, type WaveStep } from "#lib/matching/waves/limits.ts";

const at = (iso: string) => new Date(iso);
/** Tuesday morning in Besançon. */
const NOW = at("2026-11-24T10:00:00+01:00");
const SETTINGS = { pace: "later", limits: DEFAULT_LIMITS, now: NOW, timeZone: "Europe/Paris" } as const;
const START: LadderState = { step: "near", since: NOW, waves: 0, openUntil: [], asked: 0, needed: 1 };

const NOBODY = { near: { free: 0, full: 0 }, wider: { free: 0, full: 0 }, close: { free: 0, full: 0 } };
const people = (near = 0, wider = 0, close = 0, full = 0): Record<WaveStep, StepPeople> => ({
  near: { free: near, full },
  wider: { free: wider, full: 0 },
  close: { free: close, full: 0 },
});

test("a new request is put to a few people near", () => {
  expect(nextMove(START, people(9, 9, 9), SETTINGS)).toEqual({ kind: "wave", step: "near", size: 3, passed: [] });
});

test("more helpers needed, more people asked", () => {
  const move = nextMove({ ...START, needed: 2 }, people(9), { ...SETTINGS, pace: "today" });
  expect(move).toMatchObject({ size: 2 * DEFAULT_LIMITS.waveSize.today });
});

describe("waits", () => {
  test("for those who may still answer, until the last of them", () => {
    const openUntil = [
      at("2026-11-24T09:00:00+01:00"),
      at("2026-11-24T12:00:00+01:00"),
      at("2026-11-24T11:00:00+01:00"),
    ];
    expect(nextMove({ ...START, waves: 1, openUntil }, people(9), SETTINGS)).toEqual({
      kind: "wait",
      until: at("2026-11-24T12:00:00+01:00"),
    });
  });

  test("no longer than that", () => {
    expect(nextMove({ ...START, waves: 1, openUntil: [NOW] }, people(9), SETTINGS)).toMatchObject({ kind: "wave" });
  });

  test("at night, until the morning, even when it is urgent", () => {
    const now = at("2026-11-24T23:00:00+01:00");
    expect(nextMove(START, people(9), { ...SETTINGS, pace: "today", now })).toEqual({
      kind: "wait",
      until: at("2026-11-25T08:00:00+01:00"),
    });
  });

  test("for nothing once everybody needed said yes", () => {
    expect(nextMove({ ...START, needed: 0 }, people(9), SETTINGS)).toEqual({ kind: "wait", until: null });
  });

  test("for people who have reached their limits, for one answer time, then tells the desk", () => {
    expect(nextMove(START, people(0, 0, 0, 2), SETTINGS)).toEqual({
      kind: "wait",
      until: at("2026-11-25T08:00:00+01:00"),
    });
    expect(nextMove(START, people(0, 0, 0, 2), { ...SETTINGS, pace: "today" })).toEqual({
      kind: "wait",
      until: at("2026-11-24T10:30:00+01:00"),
    });
    const since = at("2026-11-23T10:00:00+01:00");
    expect(nextMove({ ...START, since }, people(0, 0, 0, 2), SETTINGS)).toMatchObject({ kind: "desk" });
  });
});

describe("goes on", () => {
  test("at a step while it has waves left, then to the next one", () => {
    const move = (waves: number) => nextMove({ ...START, waves, asked: 3 * waves }, people(9, 9), SETTINGS);
    expect(move(DEFAULT_LIMITS.wavesPerStep.near - 1)).toMatchObject({ step: "near", passed: [] });
    expect(move(DEFAULT_LIMITS.wavesPerStep.near)).toMatchObject({ step: "wider", passed: [] });
  });

  test("at once past steps with nobody, which are told", () => {
    expect(nextMove(START, people(0, 0, 4), SETTINGS)).toMatchObject({ step: "close", passed: ["near", "wider"] });
  });

  test("past a step whose people were all asked, which is not told again", () => {
    expect(nextMove({ ...START, waves: 1 }, people(0, 2), SETTINGS)).toMatchObject({ step: "wider", passed: [] });
  });

  test("to those before who are free again, at the step reached", () => {
    const state = { ...START, step: "wider", waves: 1 } as const;
    expect(nextMove(state, people(1, 0, 5), SETTINGS)).toMatchObject({ kind: "wave", step: "wider" });
  });
});

describe("the desk", () => {
  test("is told at once when there is nobody at all", () => {
    expect(nextMove(START, people(), SETTINGS)).toEqual({ kind: "desk", passed: ["near", "wider", "close"] });
  });

  test("is told after the last wave, even if people are left", () => {
    const state = { ...START, step: "close", waves: DEFAULT_LIMITS.wavesPerStep.close } as const;
    expect(nextMove(state, people(5, 5, 5), SETTINGS)).toEqual({ kind: "desk", passed: [] });
  });

  test("does not end it: whoever is left is asked", () => {
    const state = { ...START, step: "desk", asked: 15 } as const;
    expect(nextMove(state, people(0, 2), SETTINGS)).toEqual({ kind: "wave", step: "desk", size: 3, passed: [] });
  });

  test("looks again each morning, when people have room again or have come", () => {
    const move = nextMove({ ...START, step: "desk", asked: 15 }, people(), SETTINGS);
    expect(move).toEqual({ kind: "wait", until: at("2026-11-25T08:00:00+01:00") });
  });

  test("is told when as many were asked as may be, and nobody more is", () => {
    const asked = DEFAULT_LIMITS.peoplePerRequest;
    expect(nextMove({ ...START, asked }, people(9), SETTINGS)).toEqual({ kind: "desk", passed: [] });
    expect(nextMove({ ...START, asked: asked - 1 }, people(9), SETTINGS)).toMatchObject({ size: 1 });
    expect(nextMove({ ...START, step: "desk", asked }, people(9), SETTINGS)).toEqual({ kind: "wait", until: null });
  });
});

describe("whatever happens", () => {
  const count = fc.nat(3);
  const stepPeople = fc.record({ free: count, full: count });
  const groups = fc.record({ near: stepPeople, wider: stepPeople, close: stepPeople });

  /** The state after a move, and the steps that it tells as empty. */
  function after(state: LadderState, group: typeof NOBODY, pace: Pace, now: Date): [LadderState, WaveStep[]] {
    const move = nextMove(state, group, { ...SETTINGS, pace, now });
    if (move.kind === "wait") return [state, []];
    const step = move.kind === "desk" ? "desk" : move.step;
    const here = step === state.step ? state : { ...state, step, since: now, waves: 0 };
    expect(LADDER_STEPS.indexOf(step)).toBeGreaterThanOrEqual(LADDER_STEPS.indexOf(state.step));
    if (move.kind === "desk") return [here, move.passed];
    expect(move.size).toBeGreaterThan(0);
    expect(WAVE_STEPS.some((at) => group[at].free > 0)).toBe(true);
    return [{ ...here, waves: here.waves + 1, asked: state.asked + move.size }, move.passed];
  }

  test("never goes back, asks nobody in vain, tells a step once and keeps to its limit", () => {
    fc.assert(
      fc.property(fc.array(groups, { minLength: 1, maxLength: 60 }), fc.constantFrom(...PACES), (days, pace) => {
        let state = START;
        const told: string[] = [];
        for (const [day, group] of days.entries()) {
          const [next, passed] = after(state, group, pace, new Date(NOW.getTime() + day * 86_400_000));
          state = next;
          told.push(...passed);
        }
        expect(new Set(told).size).toBe(told.length);
        expect(state.asked).toBeLessThanOrEqual(DEFAULT_LIMITS.peoplePerRequest);
      }),
    );
  });
});
