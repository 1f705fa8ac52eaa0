/*
 * Why a pair is proposed, as codes with values: the interface owns the words. Every reason states a fact of the pair
 * that both sides may know. The most telling come first: what few helpers have, then place and time, then the rest.
 */
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Equipment } from "#lib/catalogue/equipment.ts";
import { type DistanceBand, distanceBand } from "#lib/geo/distance-band.ts";
import { commonSlots, type Slot, slotsOf } from "#lib/listings/availability.ts";
import type { Language } from "#lib/listings/listing.ts";
import { askedSlots } from "./asked-slots.ts";
import { canBeRemote, type PairFacts } from "./candidate.ts";
import type { Moment } from "./moment.ts";
import { needsVerifiedHelper } from "./sensitive.ts";

export type Reason =
  | { code: "language"; language: Language }
  | { code: "equipment"; equipment: Equipment[] }
  | { code: "near"; bandM: number }
  | { code: "same-quartier" }
  | { code: "remote" }
  | { code: "slots"; slots: Slot[] }
  | { code: "verified" }
  | { code: "same-category" }
  | { code: "close-category"; category: CategoryKey }
  | { code: "recently-active" };

/** Who reads a reason. */
export type ReasonSide = "requester" | "helper";

const SHOWN_REASONS = 3;
const NEAR_M = 3000;
const RECENT_MS = 3 * 86_400_000;

type Finder = (pair: PairFacts, moment: Moment) => Reason | null;

const language: Finder = ({ request, offer }) => {
  const common = request.languages.find((needed) => needed !== "fr" && offer.languages.includes(needed));
  return common ? { code: "language", language: common } : null;
};

const equipment: Finder = ({ request }) =>
  request.equipment.length > 0 ? { code: "equipment", equipment: [...request.equipment] } : null;

const place: Finder = (pair) => {
  const bandM: DistanceBand = distanceBand(pair.cellDistanceM);
  if (bandM !== null && bandM <= NEAR_M) return { code: "near", bandM };
  if (pair.request.quartierId === pair.offer.quartierId) return { code: "same-quartier" };
  return canBeRemote(pair) ? { code: "remote" } : null;
};

const slots: Finder = ({ request, offer }, moment) => {
  const asked = askedSlots(request, moment);
  if (asked === 0 || offer.availability === 0) return null;
  const common = slotsOf(commonSlots(asked, offer.availability));
  return common.length > 0 ? { code: "slots", slots: common } : null;
};

const verified: Finder = ({ request, offer }) =>
  needsVerifiedHelper(request) && offer.helper.verified ? { code: "verified" } : null;

const category: Finder = ({ request, offer }) =>
  request.category === offer.category
    ? { code: "same-category" }
    : { code: "close-category", category: offer.category };

const recent: Finder = ({ offer: { helper } }, { now }) =>
  helper.lastSeenAt && now.getTime() - helper.lastSeenAt.getTime() <= RECENT_MS ? { code: "recently-active" } : null;

const FINDERS: readonly Finder[] = [language, equipment, place, slots, verified, category, recent];

/** Every reason of a pair, the most telling first. */
export function reasonsOf(pair: PairFacts, moment: Moment): Reason[] {
  return FINDERS.map((find) => find(pair, moment)).filter((reason) => reason !== null);
}

/** The three most telling reasons for a reader. A helper need not be told that they were here lately. */
export function shownReasons(reasons: readonly Reason[], side: ReasonSide): Reason[] {
  return reasons.filter(({ code }) => side === "requester" || code !== "recently-active").slice(0, SHOWN_REASONS);
}
