/*
 * What a crisis changes, as values: the settings that a city wrote stay as they are, and what is in force is computed
 * from both wherever settings are loaded. So the end of a crisis restores everything exactly, and nothing can be forgotten.
 */
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { CityMatching } from "#lib/matching/city-matching.schema.ts";
import type { DispatchLimits } from "#lib/matching/waves/limits.ts";
import type { CitySettings } from "./city.ts";
import type { CrisisPlan, Percent, Reach } from "./crisis-plan.ts";

const LEAST_MINUTES = 5;
const MOST_AT_ONCE = 20;
const MOST_PER_REQUEST = 200;
const FARTHEST_M = 20_000;
/** How many times as far is near, and how much longer a walk counts half. */
const REACH_FACTORS: Record<Reach, { near: number; walk: number }> = {
  usual: { near: 1, walk: 1 },
  wider: { near: 2, walk: 1.5 },
  city: { near: Number.POSITIVE_INFINITY, walk: 3 },
};

/** So much of some minutes, in whole ones; never more than there were, and no less than somebody can answer in. */
function shorter(minutes: number, percent: Percent): number {
  return Math.min(minutes, Math.max(LEAST_MINUTES, Math.round((minutes * percent) / 100)));
}

function mapped<Key extends string>(
  values: Record<Key, number>,
  change: (value: number) => number,
): Record<Key, number> {
  return Object.fromEntries(Object.entries<number>(values).map(([key, value]) => [key, change(value)])) as Record<
    Key,
    number
  >;
}

/** The settings in force in a city: its own in ordinary times, and in a crisis with what that changes. */
export function settingsInForce(own: CitySettings, plan: CrisisPlan | null): CitySettings {
  if (!plan) return own;
  const { moderation, texts } = own;
  return {
    ...own,
    deskHours: plan.deskHours || own.deskHours,
    deskPhone: plan.deskPhone || own.deskPhone,
    texts: {
      fr: { ...texts.fr, welcome: plan.welcome.fr || texts.fr.welcome },
      en: { ...texts.en, welcome: plan.welcome.en || texts.en.welcome },
    },
    categoriesOff: own.categoriesOff.filter((category) => !isFirst(plan, category)),
    moderation: {
      ...moderation,
      modeOf: plan.moderation === null ? moderation.modeOf : modesWith(plan),
      targetMinutes: mapped(moderation.targetMinutes, (minutes) => shorter(minutes, plan.targetPercent)),
      escalateAfterMinutes: shorter(moderation.escalateAfterMinutes, plan.targetPercent),
    },
  };
}

function modesWith({ categories, moderation }: CrisisPlan) {
  return Object.fromEntries(categories.map((category) => [category, moderation]));
}

/** The weights and limits in force in a city. What protects people from being asked too often stays: quiet hours, and how often each is asked. */
export function matchingInForce(own: CityMatching, plan: CrisisPlan | null): CityMatching {
  if (!plan) return own;
  const { weights } = own;
  const walk = { ...weights.walk, halfMinutes: weights.walk.halfMinutes * REACH_FACTORS[plan.reach].walk };
  return {
    weights: { ...weights, walk, remote: plan.remoteFirst ? 1 : weights.remote },
    limits: limitsInForce(own.limits, plan),
  };
}

function limitsInForce(limits: DispatchLimits, { answerPercent, times, reach }: CrisisPlan): DispatchLimits {
  const more = (people: number, most: number) => Math.max(people, Math.min(most, people * times));
  return {
    ...limits,
    answerMinutes: mapped(limits.answerMinutes, (minutes) => shorter(minutes, answerPercent)),
    waveSize: mapped(limits.waveSize, (people) => more(people, MOST_AT_ONCE)),
    peoplePerRequest: more(limits.peoplePerRequest, MOST_PER_REQUEST),
    nearM: Math.max(limits.nearM, Math.min(FARTHEST_M, limits.nearM * REACH_FACTORS[reach].near)),
  };
}

type InCrisis = { crisis: { plan: Pick<CrisisPlan, "categories"> } | null };

/** The categories that come first in a city now, in the order that was chosen; none in ordinary times. */
export function firstCategories({ crisis }: InCrisis): readonly CategoryKey[] {
  return crisis?.plan.categories ?? [];
}

const isFirst = ({ categories }: CrisisPlan, category: string) => (categories as readonly string[]).includes(category);

/** Some things by their category: those that come first before the others, each part in its own order. */
export function firstOnes<Thing>(
  things: readonly Thing[],
  first: readonly CategoryKey[],
  categoryOf: (thing: Thing) => CategoryKey,
): Thing[] {
  const rank = (thing: Thing) => {
    const at = first.indexOf(categoryOf(thing));
    return at < 0 ? first.length : at;
  };
  return things.toSorted((a, b) => rank(a) - rank(b));
}
