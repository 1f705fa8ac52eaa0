/*
 * One request on its way through a plan: it climbs the ladder until it has a wave to send or has to wait, and tells
 * each step in the plan.
 */
import type { LadderState, LadderStep } from "./ladder.ts";
import { nextMove } from "./ladder.ts";
import type { DispatchLimits, Pace } from "./limits.ts";
import { type Candidate, peopleByStep, upToStep } from "./request-candidates.ts";
import { answerDeadline } from "./waking-time.ts";
import type { WavePlan, WaveRequest } from "./wave-plan.ts";

export type Climber = {
  request: WaveRequest;
  state: LadderState;
  pace: Pace;
  candidates: readonly Candidate[];
  nextAt: Date | null;
};

/** A wave that has people to choose from: `size` of `candidates`. */
export type Wave = { climber: Climber; step: LadderStep; size: number; candidates: readonly Candidate[] };

/** `room` is how many invitations each helper may still get. */
export type Climb = { plan: WavePlan; room: Int32Array; limits: DispatchLimits; now: Date; timeZone: string };

function reach(climber: Climber, step: LadderStep, now: Date): void {
  if (step !== climber.state.step) climber.state = { ...climber.state, step, since: now, waves: 0 };
}

/** Makes moves until one is a wave, which is given, or a wait, which is noted: null. */
export function climb(climber: Climber, { plan, room, limits, now, timeZone }: Climb): Wave | null {
  const { request, pace, candidates } = climber;
  for (;;) {
    const move = nextMove(climber.state, peopleByStep(candidates, room), { pace, limits, now, timeZone });
    if (move.kind === "wait") {
      climber.nextAt = move.until;
      return null;
    }
    plan.events.push(...move.passed.map((step) => ({ requestId: request.id, at: now, kind: "nobody" as const, step })));
    if (move.kind === "wave") {
      const { step, size } = move;
      reach(climber, step, now);
      return { climber, step, size, candidates: upToStep(candidates, step) };
    }
    reach(climber, "desk", now);
    plan.events.push({ requestId: request.id, at: now, kind: "desk" });
  }
}

/** Writes a wave to the people chosen into the plan. */
export function sendWave({ climber, step }: Wave, chosen: readonly Candidate[], context: Climb): void {
  const { plan, limits, now, timeZone } = context;
  const requestId = climber.request.id;
  const wave = climber.state.waves + 1;
  const deadline = answerDeadline(now, limits.answerMinutes[climber.pace], timeZone, limits.quietHours);
  for (const { pair } of chosen) {
    const { offerId, helperId, score } = pair;
    plan.invitations.push({ requestId, offerId, helperId, score, step, wave, deadline });
  }
  plan.events.push({ requestId, at: now, kind: "wave", step, wave, people: chosen.length, deadline });
  climber.state = { ...climber.state, waves: wave };
  climber.nextAt = deadline;
}
