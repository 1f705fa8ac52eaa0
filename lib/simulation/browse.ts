/*
 * Helpers who come by look at the newest requests, as on a classified-ads page, and contact the authors of those that
 * suit them. They do so under every policy: the list is part of the service whatever else it does.
 */
import { categoryCloseness } from "#lib/catalogue/categories.ts";
import { PURPOSE, suits } from "./behaviour.ts";
import { drawOf } from "./random.ts";
import { acceptHelp, capacityAt, isThere, type OpenRequest, type SimCity, stateOf } from "./sim-city.ts";
import type { SimHelper, SimOffer } from "./sim-helper.ts";

/** The offer of a helper that is closest to a request; null when none has to do with it. */
function closestOffer({ offers }: SimHelper, { request }: OpenRequest): SimOffer | null {
  let best: { offer: SimOffer; closeness: number } | null = null;
  for (const offer of offers) {
    const closeness = categoryCloseness(request.category, offer.category);
    if (closeness > (best?.closeness ?? 0)) best = { offer, closeness };
  }
  return best?.offer ?? null;
}

function wouldContact(city: SimCity, open: OpenRequest, helper: SimHelper, now: number): boolean {
  const offer = closestOffer(helper, open);
  if (!offer) return false;
  const { scenario, clock, seed } = city;
  const suited = suits(open.request, helper, offer, clock.momentAt(now), scenario.response);
  const chance = scenario.browsing.contact * helper.willingness * suited;
  return drawOf(seed, PURPOSE.contact, open.request.index, helper.index) < chance;
}

/** A visit of a helper to the list, `newest` being the open requests, the oldest first. */
export function browse(city: SimCity, helper: number, newest: readonly OpenRequest[], now: number): void {
  const state = stateOf(city, helper);
  state.helper.lastSeenAt = now;
  const { listingsSeen, contactsPerVisit } = city.scenario.browsing;
  let [seen, contacted] = [0, 0];
  for (let at = newest.length - 1; at >= 0 && seen < listingsSeen && contacted < contactsPerVisit; at -= 1) {
    const open = newest[at];
    if (!open?.isOpen) continue;
    seen += 1;
    if (!isThere(state, now) || capacityAt(city, state, now) < 1) return;
    if (wouldContact(city, open, state.helper, now) && acceptHelp(city, open, helper, now, false)) contacted += 1;
  }
}
