/*
 * A helper of a synthetic city: what they offered, and how they are disposed, which no policy knows.
 */
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Equipment } from "#lib/catalogue/equipment.ts";
import { type AvailabilityMask, maskOf } from "#lib/listings/availability.ts";
import type { Language } from "#lib/listings/listing.ts";
import type { OfferFacts } from "#lib/matching/candidate.ts";
import { type Arrival, drawCategory } from "./arrival-rates.ts";
import { drawMatter } from "./matters.ts";
import { drawHome, type Home } from "./places.ts";
import { drawInterval, pickIndex, pickWeighted, type Random } from "./random.ts";
import type { Scenario } from "./scenario.ts";

export type SimOffer = { category: CategoryKey; matter: number; facts: Omit<OfferFacts, "capacityLeft" | "helper"> };

export type SimHelper = Home & {
  index: number;
  id: string;
  offers: readonly SimOffer[];
  /** Helps a week. */
  capacity: number;
  radiusM: number;
  verified: boolean;
  /** Multiplies the chance of a yes; 1 on average among those who are not dormant. */
  willingness: number;
  /** Mean milliseconds between visits; infinite when they never come back. */
  visitEveryMs: number;
  joinedAt: number;
  leavesAt: number;
  lastSeenAt: number;
};

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** How long ago the dormant ones of the beginning were last here, at most. */
const DORMANT_DAYS = 60;

type Traits = {
  availability: AvailabilityMask;
  radiusM: number;
  languages: Language[];
  equipment: Equipment[];
  remote: boolean;
};

function drawCategories(random: Random, first: CategoryKey, { helpers }: Scenario): CategoryKey[] {
  const weights = helpers.offersEach;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const categories = new Set([first]);
  for (let more = pickIndex(random, weights, total); more > 0; more -= 1) {
    categories.add(drawCategory(random, helpers.byCategory));
  }
  return [...categories];
}

function drawTraits(random: Random, categories: readonly CategoryKey[], { helpers, languages }: Scenario): Traits {
  const things = new Set(categories.flatMap((category) => CATEGORIES[category].equipment));
  return {
    availability: maskOf(pickWeighted(random, helpers.availability).slots),
    radiusM: pickWeighted(random, helpers.radiusM).metres,
    languages: ["fr", ...languages.filter(({ spoken }) => random() < spoken).map(({ language }) => language)],
    equipment: [...things].filter(() => random() < helpers.equipmentShare),
    remote: random() < helpers.remoteShare,
  };
}

function offerOf(id: string, category: CategoryKey, at: number, home: Home, traits: Traits, random: Random): SimOffer {
  const { matter, text } = drawMatter(random, category);
  const { equipment, languages, availability, radiusM, remote } = traits;
  return {
    category,
    matter,
    facts: {
      id: `${id}-${at}`,
      authorId: id,
      category,
      text,
      remote: remote && CATEGORIES[category].remote,
      languages,
      equipment,
      availability,
      quartierId: home.quartier,
      radiusM,
    },
  };
}

/** Draws a helper who joins at an instant; `isOld` when they were there before the run. */
export function drawHelper(
  random: Random,
  scenario: Scenario,
  { index, arrival, at, isOld }: { index: number; arrival: Arrival; at: number; isOld: boolean },
): SimHelper {
  const { helpers, browsing } = scenario;
  const id = `h${String(index).padStart(7, "0")}`;
  const home = drawHome(random, arrival.quartier);
  const categories = drawCategories(random, arrival.category, scenario);
  const traits = drawTraits(random, categories, scenario);
  const isDormant = random() < helpers.dormantShare;
  const visitEveryMs = isDormant
    ? Number.POSITIVE_INFINITY
    : WEEK_MS / (browsing.visitsPerWeek * drawInterval(random, 1));
  const away = isDormant
    ? random() * DORMANT_DAYS * DAY_MS
    : Math.min(drawInterval(random, visitEveryMs), DORMANT_DAYS * DAY_MS);
  return {
    ...home,
    index,
    id,
    offers: categories.map((category, number) => offerOf(id, category, number, home, traits, random)),
    capacity: pickWeighted(random, helpers.capacity).perWeek,
    radiusM: traits.radiusM,
    verified: random() < helpers.verifiedShare,
    willingness: isDormant ? 0 : 0.4 + 1.2 * random(),
    visitEveryMs,
    joinedAt: at,
    leavesAt: at + drawInterval(random, helpers.stayDays * DAY_MS),
    lastSeenAt: isOld ? at - away : at,
  };
}
