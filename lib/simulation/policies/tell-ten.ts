/*
 * Tells ten helpers of the category at once, when a request is published, and nobody afterwards: the nearest ones, or
 * any. As groups and alert services do, it knows who offers what and where, not when they can, what they own, how far
 * they go and how often they were told.
 */
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import { distanceM } from "#lib/geo/point.ts";
import { drawOf } from "../random.ts";
import { type CategoryOffer, invite, isThere, type OpenRequest, type SimCity, stateOf } from "../sim-city.ts";
import { BOARD, type Policy } from "./policy.ts";

const TOLD = 10;
const PURPOSE_OF_ORDER = 21;

type Order = (open: OpenRequest, helper: number) => number;

/** The offers of those who may be told, the lowest of an order first. */
function firstOf(city: SimCity, open: OpenRequest, now: number, order: Order): CategoryOffer[] {
  const { category } = open.request;
  const { sensitive } = CATEGORIES[category];
  return city.offers[category]
    .filter(({ helper }) => {
      const state = stateOf(city, helper);
      return isThere(state, now) && (!sensitive || state.helper.verified);
    })
    .map((offer) => ({ offer, rank: order(open, offer.helper) }))
    .sort((a, b) => a.rank - b.rank || a.offer.helper - b.offer.helper)
    .slice(0, TOLD)
    .map(({ offer }) => offer);
}

function tellTen(city: SimCity, order: Order): Policy {
  const published = (open: OpenRequest, now: number) => {
    for (const offer of firstOf(city, open, now, order)) invite(city, open, offer, now);
  };
  return { ...BOARD, published };
}

export function tellNearest(city: SimCity): Policy {
  return tellTen(city, ({ request }, helper) => distanceM(request.point, stateOf(city, helper).helper.point));
}

export function tellAnybody(city: SimCity): Policy {
  return tellTen(city, ({ request }, helper) => drawOf(city.seed, PURPOSE_OF_ORDER, request.index, helper));
}
