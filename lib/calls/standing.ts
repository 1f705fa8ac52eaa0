import { CATEGORIES, categoryCloseness, closeCategories } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { distanceM, type Point } from "#lib/geo/point.ts";
import type { CallAudience } from "./call.ts";

/**
 * Why somebody could answer a call, the best reason first: an offer that they paused, or that is open, in the category; one
 * in a close category; help that they gave in it; or that they live there.
 */
export const STANDINGS = ["paused", "offers", "close", "helped", "neighbour"] as const;
export type Standing = (typeof STANDINGS)[number];

/** As close as a category has to be, which is what the dispatcher takes for its last step unless a city says otherwise. */
const CLOSE_ENOUGH = 0.4;

/** An offer, open or paused, of somebody who might answer. `centre`: of its public cell. */
export type CalledOffer = {
  category: CategoryKey;
  paused: boolean;
  quartierId: string;
  centre: Point;
  radiusM: number;
  remote: boolean;
};

export type StandingFacts = {
  offers: readonly CalledOffer[];
  /** They gave help in the category. */
  helped: boolean;
  quartierId: string;
  /** A resident like others, seen lately. */
  active: boolean;
};

/** Where hands are wanted: `around` are the quartiers next to them. */
export type CallPlace = { within: ReadonlySet<string>; around: ReadonlySet<string>; centres: readonly Point[] };

type Wish = Pick<CallAudience, "category" | "close" | "neighbours"> & { place: CallPlace };

/** The category of a call, and those in which whoever helps may help with it too. */
export function calledCategories({ category, close }: Pick<CallAudience, "category" | "close">): CategoryKey[] {
  return closeCategories(category).filter(
    (key) => key === category || (close && categoryCloseness(category, key) >= CLOSE_ENOUGH),
  );
}

/** Whether who offers comes as far as one of the quartiers, or can do it from anywhere. */
function reaches(
  { category, quartierId, centre, radiusM, remote }: CalledOffer,
  { within, centres }: CallPlace,
): boolean {
  if (within.has(quartierId) || (remote && CATEGORIES[category].remote)) return true;
  return centres.some((one) => distanceM(centre, one) <= radiusM);
}

/** The best reason to ask somebody; null when there is none. */
export function standingOf({ offers, helped, quartierId, active }: StandingFacts, wish: Wish): Standing | null {
  const { category, place } = wish;
  const near = offers.filter((offer) => reaches(offer, place));
  const same = near.filter((offer) => offer.category === category);
  if (same.some(({ paused }) => paused)) return "paused";
  if (same.length > 0) return "offers";
  const called = calledCategories(wish);
  if (near.some((offer) => called.includes(offer.category))) return "close";
  if (helped && (place.within.has(quartierId) || place.around.has(quartierId))) return "helped";
  return wish.neighbours && active && place.within.has(quartierId) ? "neighbour" : null;
}
