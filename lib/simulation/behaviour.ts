/*
 * How people answer. A chance of a yes out of what matters to them, and a delay. No policy sees any of it. The factors,
 * what they are taken from and what is left out are in docs/matching.md ("Simulation").
 */
import { CATEGORIES, categoryCloseness } from "#lib/catalogue/categories.ts";
import { distanceM } from "#lib/geo/point.ts";
import { slotShare } from "#lib/matching/asked-slots.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { drawOf, normalOf } from "./random.ts";
import type { Scenario } from "./scenario.ts";
import type { SimHelper, SimOffer } from "./sim-helper.ts";
import type { SimRequest } from "./sim-request.ts";

/** What each draw about a request and a helper is for. */
export const PURPOSE = { answer: 11, no: 12, mute: 13, delay: 14, delayToo: 15, contact: 16 } as const;

const MINUTE_MS = 60_000;
/** The 90th percentile of the standard normal distribution. */
const Z90 = 1.2815515655446004;

type Response = Scenario["response"];

function placeFactor(request: SimRequest, helper: SimHelper, offer: SimOffer, response: Response): number {
  if (request.facts.remote && offer.facts.remote) return response.remote;
  const metres = distanceM(request.point, helper.point);
  return 0.5 ** (metres / response.halfM) * (metres > helper.radiusM ? response.beyondRadius : 1);
}

function matterFactor(request: SimRequest, offer: SimOffer, response: Response): number {
  const closeness = categoryCloseness(request.category, offer.category);
  if (closeness < 1) return closeness * response.closeCategory;
  return request.matter === offer.matter ? 1 : response.otherMatter;
}

function needsFactor({ facts }: SimRequest, offer: SimOffer, response: Response): number {
  const hasThings = facts.equipment.every((thing) => offer.facts.equipment.includes(thing));
  const { languages } = facts;
  const speaks = languages.length === 0 || languages.some((language) => offer.facts.languages.includes(language));
  return (hasThings ? 1 : response.missingThing) * (speaks ? 1 : response.missingLanguage);
}

/**
 * How well a request suits a helper, in [0, 1], before their mood: 1 next door when everything fits. 0 when the city does
 * not let them help: a sensitive category asks for a verified helper under every policy.
 */
export function suits(
  request: SimRequest,
  helper: SimHelper,
  offer: SimOffer,
  moment: Moment,
  response: Response,
): number {
  if (CATEGORIES[request.category].sensitive && !helper.verified) return 0;
  const slots = slotShare(request.facts, offer.facts, moment) === 0 ? response.noSlot : 1;
  const hurry = request.facts.urgency === "today" ? response.today : 1;
  return (
    placeFactor(request, helper, offer, response) *
    matterFactor(request, offer, response) *
    needsFactor(request, offer, response) *
    slots *
    hurry
  );
}

export type Answer = { kind: "yes" | "no" | "silence"; mutes: boolean; delayMs: number };

/** The answer to an invitation. `suited` is of `suits`, `recent` how many they got in the seven days before. */
export function answerOf(
  seed: number,
  request: SimRequest,
  helper: SimHelper,
  { suited, recent, isClose }: { suited: number; recent: number; isClose: boolean },
  response: Response,
): Answer {
  const draw = (purpose: number) => drawOf(seed, purpose, request.index, helper.index);
  const { median, p90 } = response.delayMinutes;
  const sigma = Math.log(p90 / median) / Z90;
  const delay = median * Math.exp(sigma * normalOf(draw(PURPOSE.delay), draw(PURPOSE.delayToo)));
  const chance = response.yes * helper.willingness * suited * response.fatigue ** recent;
  const isYes = draw(PURPOSE.answer) < chance;
  const isNo = !isYes && helper.willingness > 0 && draw(PURPOSE.no) < response.sayNo;
  return {
    kind: isYes ? "yes" : isNo ? "no" : "silence",
    mutes: isNo && isClose && draw(PURPOSE.mute) < response.mute,
    delayMs: delay * MINUTE_MS,
  };
}
