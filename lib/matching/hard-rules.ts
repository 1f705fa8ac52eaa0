/*
 * Hard rules: what no score can outweigh (product.md, "Matching"). A pair that breaks one is never ranked. Retrieval
 * decides the same rules in SQL to read few rows; this file is the authority, and a test compares the two.
 */
import { categoryCloseness } from "#lib/catalogue/categories.ts";
import { slotShare } from "./asked-slots.ts";
import { canBeRemote, type PairFacts } from "./candidate.ts";
import type { Moment } from "./moment.ts";
import { needsVerifiedHelper } from "./sensitive.ts";

type Rule = (pair: PairFacts, moment: Moment) => boolean;

/** Each rule says when a pair breaks it. */
const BROKEN = {
  "same-person": ({ request, offer }) => request.authorId === offer.authorId,
  blocked: ({ blocked }) => blocked,
  declined: ({ declined }) => declined,
  "category-unrelated": ({ request, offer }) => categoryCloseness(request.category, offer.category) === 0,
  "sensitive-needs-verified": ({ request, offer }) => needsVerifiedHelper(request) && !offer.helper.verified,
  equipment: ({ request, offer }) => request.equipment.some((needed) => !offer.equipment.includes(needed)),
  "slots-incompatible": ({ request, offer }, moment) => slotShare(request, offer, moment) === 0,
  "out-of-radius": (pair) => pair.cellDistanceM > pair.offer.radiusM && !canBeRemote(pair),
  "no-capacity": ({ offer }) => offer.capacityLeft < 1,
} as const satisfies Record<string, Rule>;

export type HardRule = keyof typeof BROKEN;
export const HARD_RULES = Object.keys(BROKEN) as readonly HardRule[];

/** The rules that a pair breaks, in a fixed order; none means that it may be proposed. */
export function brokenRules(pair: PairFacts, moment: Moment): HardRule[] {
  return HARD_RULES.filter((rule) => BROKEN[rule](pair, moment));
}
