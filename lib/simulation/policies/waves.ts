/*
 * Our policy: the real hard rules, score, ladder and assignment of lib/matching, run every five minutes for the requests
 * that are due, as the dispatcher of a city does.
 */
import type { PairFacts } from "#lib/matching/candidate.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { rankPairs } from "#lib/matching/rank.ts";
import type { HelperLoad } from "#lib/matching/waves/helper-load.ts";
import type { DispatchLimits } from "#lib/matching/waves/limits.ts";
import { planWaves } from "#lib/matching/waves/plan-waves.ts";
import { nextWaking } from "#lib/matching/waves/waking-time.ts";
import { type WavePair, wavePairOf } from "#lib/matching/waves/wave-pair.ts";
import type { PlannedInvitation, PlannedProgress, WaveRequest } from "#lib/matching/waves/wave-plan.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { recentInvitations } from "../helper-state.ts";
import { capacityAt, invite, isThere, type OpenRequest, type SimCity, stateOf } from "../sim-city.ts";
import type { Policy } from "./policy.ts";
import { lookFurther, NOTHING_FOUND, type Reach } from "./reach.ts";

type Laddering = Pick<WaveRequest, "step" | "waves"> & {
  open: OpenRequest;
  since: number;
  dueAt: number | null;
  /** Until when those who said nothing yet may answer. */
  unanswered: Map<number, number>;
  reach: Reach;
};

const PLAN_EVERY_MS = 5 * 60_000;

export function waves(city: SimCity, limits: DispatchLimits): Policy {
  const { clock, scenario } = city;
  const laddering = new Map<number, Laddering>();
  /** For each helper, the requests that they may still answer. */
  const pending = new Map<number, Set<Laddering>>();
  let plannedAt = Number.POSITIVE_INFINITY;

  /** Asks for a plan at the next tick, in the morning when that is at night. */
  const planAt = (at: number) => {
    const tick = Math.ceil(at / PLAN_EVERY_MS) * PLAN_EVERY_MS;
    const waking = nextWaking(new Date(tick), scenario.timeZone, limits.quietHours).getTime();
    if (waking >= plannedAt) return;
    plannedAt = waking;
    city.queue.push(waking, { kind: "plan" });
  };

  const unansweredOf = (helper: number, now: number) => {
    const requests = pending.get(helper);
    if (!requests) return 0;
    for (const at of requests) if (!at.open.isOpen || (at.unanswered.get(helper) ?? 0) <= now) requests.delete(at);
    return requests.size;
  };

  const loadOf = (helper: number, now: number): HelperLoad => {
    const state = stateOf(city, helper);
    const week = recentInvitations(state, now);
    const midnight = clock.instantOf(clock.dayAt(now), 0);
    return {
      id: state.helper.id,
      capacityLeft: capacityAt(city, state, now),
      unanswered: unansweredOf(helper, now),
      invitedToday: week.filter((at) => at >= midnight).length,
      invitedThisWeek: week.length,
      // Nobody of a simulation sets a cap of their own.
      wantedPerWeek: Number.POSITIVE_INFINITY,
      lastInvitedAt: state.lastInvitedAt === null ? null : new Date(state.lastInvitedAt),
      muted: state.muted,
    };
  };

  const pairsOf = ({ open, reach }: Laddering, moment: Moment): WavePair[] => {
    const now = moment.now.getTime();
    lookFurther(city, open.request, reach);
    const facts: PairFacts[] = [];
    for (const { helper, offer, cellDistanceM } of reach.found) {
      const state = stateOf(city, helper);
      if (open.invited.has(helper) || !isThere(state, now)) continue;
      const { verified, lastSeenAt } = state.helper;
      const seen = { verified, lastSeenAt: new Date(lastSeenAt), record: state.record };
      facts.push({
        request: open.request.facts,
        offer: { ...offer.facts, capacityLeft: capacityAt(city, state, now), helper: seen },
        cellDistanceM,
        blocked: false,
        declined: false,
      });
    }
    return rankPairs(facts, moment, DEFAULT_WEIGHTS).map((pair) => wavePairOf(pair, DEFAULT_WEIGHTS));
  };

  const requestOf = ({ open, step, since, waves, unanswered }: Laddering): WaveRequest => {
    const { id, category, facts, publishedAt } = open.request;
    return {
      id,
      category,
      urgency: facts.urgency,
      neededOn: facts.neededOn,
      publishedAt: new Date(publishedAt),
      step,
      since: new Date(since),
      waves,
      openUntil: [...unanswered.values()].map((until) => new Date(until)),
      needed: 1,
      askedHelpers: [...open.invited].map((helper) => stateOf(city, helper).helper.id),
    };
  };

  const indexOf = (id: string) => Number(id.slice(1));

  const send = ({ requestId, helperId, offerId, deadline }: PlannedInvitation, now: number) => {
    const at = laddering.get(indexOf(requestId));
    const helper = indexOf(helperId);
    const offer = stateOf(city, helper).helper.offers.find(({ facts }) => facts.id === offerId);
    if (!at || !offer) throw new RangeError(`the plan names what is not there: ${requestId}, ${offerId}`);
    at.unanswered.set(helper, deadline.getTime());
    const requests = pending.get(helper) ?? new Set();
    pending.set(helper, requests.add(at));
    invite(city, at.open, { helper, offer }, now);
  };

  const note = ({ requestId, step, since, waves, nextAt }: PlannedProgress) => {
    const at = laddering.get(indexOf(requestId));
    if (at) Object.assign(at, { step, since: since.getTime(), waves, dueAt: nextAt?.getTime() ?? null });
  };

  const plan = (now: number) => {
    plannedAt = Number.POSITIVE_INFINITY;
    const due = [...laddering.values()].filter(({ dueAt }) => dueAt !== null && dueAt <= now);
    const moment = clock.momentAt(now);
    const pairs = due.flatMap((at) => pairsOf(at, moment));
    const people = new Set(pairs.map(({ helperId }) => indexOf(helperId)));
    const planned = planWaves({
      requests: due.map(requestOf),
      pairs,
      helpers: [...people].map((helper) => loadOf(helper, now)),
      limits,
      now: moment.now,
      timeZone: scenario.timeZone,
    });
    for (const invitation of planned.invitations) send(invitation, now);
    for (const progress of planned.progress) note(progress);
    const next = Math.min(...[...laddering.values()].map(({ dueAt }) => dueAt ?? Number.POSITIVE_INFINITY));
    if (Number.isFinite(next)) planAt(Math.max(next, now + 1));
  };

  return {
    plan,
    published: (open, now) => {
      const start = { step: "near", waves: 0, since: now, dueAt: now } as const;
      laddering.set(open.request.index, { open, ...start, unanswered: new Map(), reach: NOTHING_FOUND() });
      planAt(now);
    },
    refused: ({ request }, helper, now) => {
      const at = laddering.get(request.index);
      at?.unanswered.delete(helper);
      pending.get(helper)?.delete(at as Laddering);
      if (!at || [...at.unanswered.values()].some((until) => until > now)) return;
      at.dueAt = now;
      planAt(now);
    },
    ended: ({ request }) => {
      laddering.delete(request.index);
    },
  };
}
