import fc from "fast-check";
import { expect, test } from "vitest";
import type { HelperLoad } from "#lib/matching/waves/helper-load.ts";
import { DEFAULT_LIMITS } from "#lib/matching/waves/limits.ts";
import { planWaves } from "#lib/matching/waves/plan-waves.ts";
import type { WavePair } from "#lib/matching/waves/wave-pair.ts";
import type { WavePlan, WaveRequest } from "#lib/matching/waves/wave-plan.ts";
import { helperLoad, PARIS, WAVE_NOW, wavePair, waveRequest } from "#tests/support/wave-fixtures.ts";

function plan(requests: readonly WaveRequest[], pairs: readonly WavePair[], helpers: readonly HelperLoad[]) {
  return planWaves({ requests, pairs, helpers, limits: DEFAULT_LIMITS, now: WAVE_NOW, timeZone: PARIS });
}

const unit = fc.double({ min: 0.05, max: 1, noNaN: true });
const few = fc.nat(3);
const requestIds = ["r0", "r1", "r2", "r3"];
const helperIds = ["h0", "h1", "h2", "h3", "h4"];
const urgency = fc.constantFrom("today", "dated", "slots", "flexible");
const requests = fc.tuple(
  ...requestIds.map((id) =>
    fc
      .record({
        urgency,
        waves: few,
        needed: few,
        step: fc.constantFrom("near", "wider", "close", "desk"),
        askedHelpers: fc.subarray(helperIds),
        openUntil: fc.constantFrom([], [new Date(WAVE_NOW.getTime() + 60_000)]),
      })
      .map((state) => waveRequest(id, { ...state, neededOn: state.urgency === "dated" ? "2026-11-25" : null })),
  ),
);
const helpers = fc.tuple(
  ...helperIds.map((id) =>
    fc
      .record({ capacityLeft: few, unanswered: fc.nat(1), invitedToday: fc.nat(2), more: few, muted: fc.boolean() })
      .map(({ more, muted, ...load }) =>
        helperLoad(id, { ...load, invitedThisWeek: load.invitedToday + more, muted: muted ? ["shopping"] : [] }),
      ),
  ),
);
const pairs = fc.array(
  fc
    .record({
      requestId: fc.constantFrom(...requestIds),
      helperId: fc.constantFrom(...helperIds),
      offer: few,
      score: unit,
      walkM: fc.nat(4000),
      closeness: fc.constantFrom(1, 0.6, 0.2),
      proposed: fc.boolean(),
    })
    .map(({ offer, ...pair }) =>
      wavePair(pair.requestId, pair.helperId, { ...pair, offerId: `${pair.helperId}-${offer}` }),
    ),
  { maxLength: 40 },
);
const city = fc.tuple(requests, pairs, helpers);

function expectWithinLimits(load: HelperLoad, { invitations }: WavePlan): void {
  const mine = invitations.filter(({ helperId }) => helperId === load.id).length;
  if (mine === 0) return;
  const { daily, weekly } = DEFAULT_LIMITS.perHelper;
  expect(load.muted).toEqual([]);
  expect(mine + load.unanswered).toBeLessThanOrEqual(load.capacityLeft);
  expect(mine + load.invitedToday).toBeLessThanOrEqual(daily);
  expect(mine + load.invitedThisWeek).toBeLessThanOrEqual(weekly);
}

function expectNobodyTwice(request: WaveRequest, { invitations, events }: WavePlan): void {
  const mine = invitations.filter(({ requestId }) => requestId === request.id);
  const people = [...request.askedHelpers, ...mine.map(({ helperId }) => helperId)];
  expect(new Set(people).size).toBe(people.length);
  if (mine.length > 0) expect([request.openUntil, request.needed > 0]).toEqual([[], true]);
  const told = events.filter((event) => event.requestId === request.id && event.kind === "wave");
  expect(told.map((event) => "people" in event && event.people)).toEqual(mine.length > 0 ? [mine.length] : []);
}

test("no limit is passed, nobody is asked twice, and what is told is what is done", () => {
  fc.assert(
    fc.property(city, ([someRequests, somePairs, someHelpers]) => {
      const planned = plan(someRequests, somePairs, someHelpers);
      for (const load of someHelpers) expectWithinLimits(load, planned);
      for (const request of someRequests) expectNobodyTwice(request, planned);
      expect(planned.progress).toHaveLength(someRequests.length);
    }),
  );
});

test("the same facts in another order give the same plan", () => {
  fc.assert(
    fc.property(city, ([someRequests, somePairs, someHelpers]) => {
      const distinct = [...new Map(somePairs.map((pair) => [`${pair.requestId} ${pair.offerId}`, pair])).values()];
      const forward = plan(someRequests, distinct, someHelpers);
      const backward = plan([...someRequests].reverse(), [...distinct].reverse(), [...someHelpers].reverse());
      expect(backward).toEqual(forward);
    }),
  );
});
