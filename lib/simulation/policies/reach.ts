/*
 * The offers that may come into question for a request whatever the hour: what retrieval finds in the database, the
 * nearest three hundred. The hard rules are applied to them afterwards, at each plan.
 */
import { CATEGORIES, closeCategories } from "#lib/catalogue/categories.ts";
import { distanceM } from "#lib/geo/point.ts";
import type { CategoryOffer, SimCity } from "../sim-city.ts";
import { stateOf } from "../sim-city.ts";
import type { SimRequest } from "../sim-request.ts";

export type Reachable = CategoryOffer & { cellDistanceM: number };

/** What was found so far, and how many offers of each category were looked at. */
export type Reach = { found: Reachable[]; lookedAt: number[] };

const MAX_CANDIDATES = 300;

export const NOTHING_FOUND = (): Reach => ({ found: [], lookedAt: [] });

function reachable(city: SimCity, request: SimRequest, { helper, offer }: CategoryOffer): Reachable | null {
  const { helper: person } = stateOf(city, helper);
  if (CATEGORIES[request.category].sensitive && !person.verified) return null;
  const metres = distanceM(request.point, person.point);
  const isRemote = request.facts.remote && offer.facts.remote;
  if (metres > person.radiusM && !isRemote) return null;
  return { helper, offer, cellDistanceM: distanceM(request.cellPoint, person.cellPoint) };
}

/** Looks at the offers made since the last time. */
export function lookFurther(city: SimCity, request: SimRequest, reach: Reach): void {
  const before = reach.found.length;
  for (const [at, category] of closeCategories(request.category).entries()) {
    const offers = city.offers[category];
    for (const offer of offers.slice(reach.lookedAt[at] ?? 0)) {
      const found = reachable(city, request, offer);
      if (found) reach.found.push(found);
    }
    reach.lookedAt[at] = offers.length;
  }
  if (reach.found.length === before) return;
  reach.found.sort((a, b) => a.cellDistanceM - b.cellDistanceM || a.helper - b.helper);
  reach.found.length = Math.min(reach.found.length, MAX_CANDIDATES);
}
