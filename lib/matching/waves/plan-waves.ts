/*
 * What a city's dispatcher does now: every request that is due makes its next move on the ladder, the urgent ones first,
 * and those that send a wave share the helpers in one assignment. Pure and deterministic: the caller loads, stores what
 * comes out in one transaction, and comes back at `nextAt`.
 */
import { localDay } from "#lib/listings/local-time.ts";
import { type Climb, type Climber, climb, sendWave } from "./climb.ts";
import { type HelperLoad, roomOf, rotationFactor } from "./helper-load.ts";
import { PACES, paceOf } from "./limits.ts";
import { candidatesOf } from "./request-candidates.ts";
import { shareHelpers } from "./share-helpers.ts";
import type { WavePair } from "./wave-pair.ts";
import type { WavePlan, WavePlanInput } from "./wave-plan.ts";

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The requests with their candidates, those published first before the others. */
function startClimbers({ requests, pairs, limits, now, timeZone }: WavePlanInput, helpers: readonly HelperLoad[]) {
  const today = localDay(now, timeZone);
  const positions = new Map(helpers.map(({ id }, at) => [id, at]));
  const pairsOf: ReadonlyMap<string, readonly WavePair[]> = Map.groupBy(pairs, ({ requestId }) => requestId);
  return [...requests]
    .sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || byText(a.id, b.id))
    .map((request): Climber => {
      const { step, since, waves, openUntil, needed, askedHelpers, category } = request;
      const asking = { category, asked: new Set(askedHelpers) };
      return {
        request,
        state: { step, since, waves, openUntil, needed, asked: askedHelpers.length },
        pace: paceOf(request, today),
        candidates: candidatesOf(asking, pairsOf.get(request.id) ?? [], helpers, positions, limits),
        nextAt: null,
      };
    });
}

/** Lets requests of one pace climb together until each has sent a wave or waits. */
function climbTogether(climbers: readonly Climber[], factors: Float64Array, context: Climb): void {
  let moving = climbers;
  while (moving.length > 0) {
    const waves = moving.map((climber) => climb(climber, context)).filter((wave) => wave !== null);
    const shared = shareHelpers(waves, context.room, factors);
    for (const [at, wave] of waves.entries()) {
      const chosen = shared[at] ?? [];
      if (chosen.length > 0) sendWave(wave, chosen, context);
    }
    // Others took the people of these: they try again with whoever is left.
    moving = waves.filter((_, at) => (shared[at] ?? []).length === 0).map(({ climber }) => climber);
    if (moving.length > 0 && moving.length === waves.length) throw new RangeError("assignment gave nobody to anybody");
  }
}

/** Plans the requests given. The same input, in any order, gives the same plan. */
export function planWaves(input: WavePlanInput): WavePlan {
  const { limits, now, timeZone } = input;
  const helpers = [...input.helpers].sort((a, b) => byText(a.id, b.id));
  const room = Int32Array.from(helpers, (load) => roomOf(load, limits));
  const factors = Float64Array.from(helpers, (load) => rotationFactor(load, limits, now));
  const plan: WavePlan = { invitations: [], events: [], progress: [] };
  const climbers = startClimbers(input, helpers);
  const isFirst = ({ request }: Climber) => input.first?.includes(request.category) ?? false;
  for (const pace of PACES) {
    const ofPace = climbers.filter((climber) => climber.pace === pace);
    for (const group of [ofPace.filter(isFirst), ofPace.filter((climber) => !isFirst(climber))]) {
      climbTogether(group, factors, { plan, room, limits, now, timeZone });
    }
  }
  plan.progress = climbers.map(({ request, state: { step, since, waves }, nextAt }) => {
    return { requestId: request.id, step, since, waves, nextAt };
  });
  return plan;
}
