/*
 * A synthetic city while it runs, as policies see it: who is there, which requests are open, and how to invite. What
 * people will answer is decided here and not shown.
 */
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { answerOf, suits } from "./behaviour.ts";
import type { EventQueue } from "./event-queue.ts";
import {
  capacityLeft,
  type HelperState,
  newHelperState,
  noteHelp,
  noteInvitation,
  recentInvitations,
} from "./helper-state.ts";
import type { Random } from "./random.ts";
import type { RunClock } from "./run-clock.ts";
import type { Scenario } from "./scenario.ts";
import type { SimHelper, SimOffer } from "./sim-helper.ts";
import type { SimRequest } from "./sim-request.ts";
import { newTally, type Tally, tallyHelp } from "./tally.ts";

export type OpenRequest = { request: SimRequest; isOpen: boolean; invited: Set<number> };

export type SimEvent =
  | { kind: "day"; day: number }
  | { kind: "publish"; request: SimRequest }
  | { kind: "join"; helper: SimHelper }
  | { kind: "visit"; helper: number; random: Random }
  | { kind: "answer"; open: OpenRequest; helper: number; isYes: boolean }
  | { kind: "end"; open: OpenRequest }
  | { kind: "plan" };

export type CategoryOffer = { helper: number; offer: SimOffer };

export type SimCity = {
  scenario: Scenario;
  clock: RunClock;
  seed: number;
  queue: EventQueue<SimEvent>;
  helpers: HelperState[];
  /** Every offer ever made in a category, in order; those who left are among them. */
  offers: Record<CategoryKey, CategoryOffer[]>;
  tally: Tally;
  /** Told when a request is helped or given up. */
  onEnded: (open: OpenRequest) => void;
};

export function newCity(scenario: Scenario, clock: RunClock, seed: number, queue: EventQueue<SimEvent>): SimCity {
  const offers = Object.fromEntries(CATEGORY_KEYS.map((key) => [key, []])) as unknown as SimCity["offers"];
  return { scenario, clock, seed, queue, helpers: [], offers, tally: newTally(), onEnded: () => undefined };
}

export function stateOf(city: SimCity, index: number): HelperState {
  const state = city.helpers[index];
  if (!state) throw new RangeError(`no helper ${index}`);
  return state;
}

export function addHelper(city: SimCity, helper: SimHelper): void {
  city.helpers.push(newHelperState(helper));
  for (const offer of helper.offers) city.offers[offer.category].push({ helper: helper.index, offer });
}

export function isThere({ helper }: HelperState, now: number): boolean {
  return helper.leavesAt > now;
}

export function capacityAt(city: SimCity, state: HelperState, now: number): number {
  return capacityLeft(state, city.clock.weekAt(now));
}

/** Invites a helper for a request with one of their offers; their answer comes later, or never. */
export function invite(city: SimCity, open: OpenRequest, { helper, offer }: CategoryOffer, now: number): void {
  if (open.invited.has(helper)) throw new RangeError("nobody is invited twice for one request");
  const { scenario, clock, seed, queue, tally } = city;
  const state = stateOf(city, helper);
  const suited = suits(open.request, state.helper, offer, clock.momentAt(now), scenario.response);
  const recent = recentInvitations(state, now).length;
  const isClose = offer.category !== open.request.category;
  const answer = answerOf(seed, open.request, state.helper, { suited, recent, isClose }, scenario.response);
  noteInvitation(state, now);
  open.invited.add(helper);
  tally.invitations += 1;
  if (answer.mutes) state.muted.push(open.request.category);
  if (answer.kind === "yes") tally.saidYes += 1;
  if (answer.kind === "silence") return;
  const at = clock.afterAwake(now, answer.delayMs);
  if (at < open.request.endsAt) queue.push(at, { kind: "answer", open, helper, isYes: answer.kind === "yes" });
}

/** A request leaves the list, helped or not. */
export function endRequest(city: SimCity, open: OpenRequest): void {
  open.isOpen = false;
  city.onEnded(open);
}

/** Somebody helps, if the request is still open and they still have room this week; says whether they do. */
export function acceptHelp(city: SimCity, open: OpenRequest, helper: number, now: number, invited: boolean): boolean {
  const state = stateOf(city, helper);
  if (!open.isOpen || !isThere(state, now) || capacityAt(city, state, now) < 1) return false;
  endRequest(city, open);
  noteHelp(state, city.clock.weekAt(now), invited);
  tallyHelp(city.tally, open.request, now, invited);
  return true;
}
