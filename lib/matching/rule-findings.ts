/*
 * Every hard rule of one pair, kept or broken, with the values it was judged by: what an administrator reads who asks
 * "pourquoi pas ?". `hard-rules.ts` alone says which are broken.
 */
import { categoryCloseness } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Equipment } from "#lib/catalogue/equipment.ts";
import { type DistanceBand, distanceBand } from "#lib/geo/distance-band.ts";
import { type AvailabilityMask, commonSlots } from "#lib/listings/availability.ts";
import { askedSlots } from "./asked-slots.ts";
import { canBeRemote, type PairFacts } from "./candidate.ts";
import { brokenRules, HARD_RULES, type HardRule } from "./hard-rules.ts";
import type { Moment } from "./moment.ts";
import { needsVerifiedHelper } from "./sensitive.ts";

type Values = {
  "same-person": Record<never, never>;
  blocked: Record<never, never>;
  declined: Record<never, never>;
  /** Closeness in [0, 1]. */
  "category-unrelated": { asked: CategoryKey; offered: CategoryKey; closeness: number };
  "sensitive-needs-verified": { needed: boolean; verified: boolean };
  equipment: { needed: readonly Equipment[]; missing: readonly Equipment[] };
  /** Masks; an `asked` or `offered` of 0 is any time, a `common` of 0 is none. */
  "slots-incompatible": { asked: AvailabilityMask; offered: AvailabilityMask; common: AvailabilityMask };
  /** The band between the cells, null beyond the last one; metres of the helper's own radius. */
  "out-of-radius": { bandM: DistanceBand; radiusM: number; remote: boolean };
  /** How many more times this week. */
  "no-capacity": { left: number };
};

/** One rule of a pair with the values it was judged by. */
export type RuleFinding = { [Rule in HardRule]: { rule: Rule; kept: boolean } & Values[Rule] }[HardRule];

type Reader<Rule extends HardRule> = (pair: PairFacts, moment: Moment) => Values[Rule];

const READERS: { [Rule in HardRule]: Reader<Rule> } = {
  "same-person": () => ({}),
  blocked: () => ({}),
  declined: () => ({}),
  "category-unrelated": ({ request, offer }) => ({
    asked: request.category,
    offered: offer.category,
    closeness: categoryCloseness(request.category, offer.category),
  }),
  "sensitive-needs-verified": ({ request, offer }) => ({
    needed: needsVerifiedHelper(request),
    verified: offer.helper.verified,
  }),
  equipment: ({ request, offer }) => ({
    needed: request.equipment,
    missing: request.equipment.filter((item) => !offer.equipment.includes(item)),
  }),
  "slots-incompatible": ({ request, offer }, moment) => {
    const asked = askedSlots(request, moment);
    return { asked, offered: offer.availability, common: commonSlots(asked, offer.availability) };
  },
  "out-of-radius": (pair) => ({
    bandM: distanceBand(pair.cellDistanceM),
    radiusM: pair.offer.radiusM,
    remote: canBeRemote(pair),
  }),
  "no-capacity": ({ offer }) => ({ left: offer.capacityLeft }),
};

/** Every hard rule of a pair, in the order of `HARD_RULES`. */
export function ruleFindings(pair: PairFacts, moment: Moment): RuleFinding[] {
  const broken = brokenRules(pair, moment);
  return HARD_RULES.map(
    (rule) => ({ rule, kept: !broken.includes(rule), ...READERS[rule](pair, moment) }) as RuleFinding,
  );
}
