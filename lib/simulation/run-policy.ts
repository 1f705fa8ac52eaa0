/*
 * One run: a scenario under a policy, event by event. The same scenario, policy and seed always give the same outcome;
 * another policy with the same seed meets the same people, requests and moods.
 */
import { DEFAULT_LIMITS, type DispatchLimits } from "#lib/matching/waves/limits.ts";
import { type Arriving, drawArrivals } from "./arrival-rates.ts";
import { browse } from "./browse.ts";
import { eventQueue } from "./event-queue.ts";
import type { HelperState } from "./helper-state.ts";
import { BOARD, type Policy, type PolicyName } from "./policies/policy.ts";
import { tellAnybody, tellNearest } from "./policies/tell-ten.ts";
import { waves } from "./policies/waves.ts";
import { drawInitialHelpers } from "./population.ts";
import { drawInterval, pickIndex, type Random, streamOf } from "./random.ts";
import { runClock } from "./run-clock.ts";
import type { Scenario } from "./scenario.ts";
import {
  acceptHelp,
  addHelper,
  endRequest,
  newCity,
  type OpenRequest,
  type SimCity,
  type SimEvent,
  stateOf,
} from "./sim-city.ts";
import { drawHelper, type SimHelper } from "./sim-helper.ts";
import { drawRequest, type SimRequest } from "./sim-request.ts";
import { type Tally, tallyRequest } from "./tally.ts";

export type RunSettings = {
  scenario: Scenario;
  policy: PolicyName;
  seed: number;
  limits?: DispatchLimits;
  /** Told at the beginning of each day: how many are done of how many. */
  onDay?: (day: number, days: number) => void;
};

/** What was counted, and every helper who was ever there. */
export type Outcome = { tally: Tally; helpers: readonly HelperState[] };

const PURPOSE = { population: 1, requests: 2, joining: 3, visits: 4 } as const;
const GETTING_UP_MS = 3_600_000;
/** Days after the last arrivals until every request has ended: 60 for dates, and some more for the clock. */
const TAIL_DAYS = 70;

const MAKERS: Record<PolicyName, (city: SimCity, limits: DispatchLimits) => Policy> = {
  waves,
  board: () => BOARD,
  nearest: tellNearest,
  random: tellAnybody,
};

type Run = {
  city: SimCity;
  policy: Policy;
  /** Open requests in the order of publication, with some that ended. */
  newest: OpenRequest[];
  streams: { requests: Random; joining: Random };
  /** Drawn so far, and requests that have not ended. */
  counts: { requests: number; helpers: number; unended: number };
  onDay: NonNullable<RunSettings["onDay"]>;
};

const sumOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);

/** The arrivals of a day with their instants, the earliest first. */
function timedArrivals(random: Random, { scenario, clock }: SimCity, what: Arriving, day: number) {
  const { byHour } = scenario.requests;
  const total = sumOf(byHour);
  return drawArrivals(random, scenario, what, day)
    .map((arrival) => ({ arrival, at: clock.instantOf(day, pickIndex(random, byHour, total) + random()) }))
    .sort((a, b) => a.at - b.at);
}

function beginDay({ city, streams, counts, onDay }: Run, day: number): void {
  const { scenario, clock, queue } = city;
  onDay(day, scenario.days);
  for (const { arrival, at } of timedArrivals(streams.requests, city, "requests", day)) {
    const request = drawRequest(streams.requests, scenario, clock, { index: counts.requests, arrival, at, day });
    counts.requests += 1;
    counts.unended += 1;
    queue.push(at, { kind: "publish", request });
  }
  for (const { arrival, at } of timedArrivals(streams.joining, city, "helpers", day)) {
    const helper = drawHelper(streams.joining, scenario, { index: counts.helpers, arrival, at, isOld: false });
    counts.helpers += 1;
    queue.push(at, { kind: "join", helper });
  }
  if (day + 1 < scenario.days) queue.push(clock.instantOf(day + 1, 0), { kind: "day", day: day + 1 });
}

function publish({ city, policy, newest }: Run, request: SimRequest): void {
  const open: OpenRequest = { request, isOpen: true, invited: new Set() };
  tallyRequest(city.tally, request);
  newest.push(open);
  city.queue.push(request.endsAt, { kind: "end", open });
  policy.published(open, request.publishedAt);
}

/** A helper's visits are their own, whatever the policy. */
function planVisit({ clock, queue }: SimCity, helper: SimHelper, random: Random, now: number): void {
  if (!Number.isFinite(helper.visitEveryMs)) return;
  const at = now + drawInterval(random, helper.visitEveryMs);
  const lateMs = random() * GETTING_UP_MS;
  if (at >= helper.leavesAt || at >= clock.end) return;
  const awake = clock.awakeAt(at);
  queue.push(awake > at ? awake + lateMs : at, { kind: "visit", helper: helper.index, random });
}

function join({ city }: Run, helper: SimHelper): void {
  addHelper(city, helper);
  planVisit(city, helper, streamOf(city.seed, PURPOSE.visits, helper.index), helper.joinedAt);
}

function answer({ city, policy }: Run, { open, helper, isYes }: Extract<SimEvent, { kind: "answer" }>, now: number) {
  if (!open.isOpen) return;
  stateOf(city, helper).helper.lastSeenAt = now;
  if (!isYes || !acceptHelp(city, open, helper, now, true)) policy.refused(open, helper, now);
}

/** Forgets ended requests once they are half of the list. */
function tidy(run: Run): void {
  const open = run.newest.filter(({ isOpen }) => isOpen);
  if (open.length * 2 < run.newest.length) run.newest = open;
}

function handle(run: Run, event: SimEvent, now: number): void {
  const { city, policy } = run;
  switch (event.kind) {
    case "day":
      beginDay(run, event.day);
      break;
    case "publish":
      publish(run, event.request);
      break;
    case "join":
      join(run, event.helper);
      break;
    case "visit":
      browse(city, event.helper, run.newest, now);
      planVisit(city, stateOf(city, event.helper).helper, event.random, now);
      break;
    case "answer":
      answer(run, event, now);
      break;
    case "end":
      if (event.open.isOpen) endRequest(city, event.open);
      tidy(run);
      break;
    case "plan":
      policy.plan(now);
  }
}

/** Runs a scenario under a policy until its last request has ended. */
export function runPolicy(settings: RunSettings): Outcome {
  const { scenario, seed, limits = DEFAULT_LIMITS, onDay = () => undefined } = settings;
  const clock = runClock(scenario.start, scenario.days + TAIL_DAYS, scenario.timeZone);
  const queue = eventQueue<SimEvent>();
  const city = newCity(scenario, clock, seed, queue);
  const run: Run = {
    city,
    policy: MAKERS[settings.policy](city, limits),
    newest: [],
    streams: { requests: streamOf(seed, PURPOSE.requests), joining: streamOf(seed, PURPOSE.joining) },
    counts: { requests: 0, helpers: 0, unended: 0 },
    onDay,
  };
  city.onEnded = (open) => {
    run.counts.unended -= 1;
    run.policy.ended(open);
  };
  for (const helper of drawInitialHelpers(streamOf(seed, PURPOSE.population), scenario, clock.start)) {
    run.counts.helpers += 1;
    join(run, helper);
  }
  queue.push(clock.start, { kind: "day", day: 0 });
  const lastDay = clock.instantOf(scenario.days, 0);
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (next.at >= lastDay && run.counts.unended === 0) break;
    handle(run, next.event, next.at);
  }
  return { tally: city.tally, helpers: city.helpers };
}
