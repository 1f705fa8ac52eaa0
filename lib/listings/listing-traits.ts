import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { AvailabilityMask } from "./availability.ts";
import type { Kind, Urgency } from "./listing.ts";
import type { ListingFilter, When } from "./listing-filter.ts";
import type { LocalDay } from "./local-time.ts";
import { type WhenWindow, whenWindow } from "./when-window.ts";

/** What the filters look at in a listing; for each choice of days, whether it fits them. */
export type ListingTraits = {
  kind: Kind;
  category: CategoryKey;
  /** Slug. */
  quartier: string;
  remote: boolean;
} & Record<When, boolean>;

/** When a listing is for. */
export type ListingDays = { urgency: Urgency; neededOn: string | null; availability: AvailabilityMask };

/** The choices beside the words. */
export const CHOICES = ["kind", "category", "quartier", "when", "remote"] as const;
export type Choice = (typeof CHOICES)[number];

/** A listing that named no day fits every day; weekly slots fit when they hold one of the days. */
function fits({ from, to, mask, holdsToday }: WhenWindow, { urgency, neededOn, availability }: ListingDays): boolean {
  if (urgency === "today") return holdsToday;
  if (urgency === "dated") return neededOn !== null && from <= neededOn && neededOn <= to;
  return availability === 0 || (availability & mask) !== 0;
}

/** Tells for which choices of days listings are, seen from a day. The days of each choice are worked out once. */
export function readWhens(today: LocalDay): (days: ListingDays) => Record<When, boolean> {
  const windows = {
    today: whenWindow("today", today),
    week: whenWindow("week", today),
    weekend: whenWindow("weekend", today),
  };
  return (days) => ({
    today: fits(windows.today, days),
    week: fits(windows.week, days),
    weekend: fits(windows.weekend, days),
  });
}

/** The choices of a filter that a listing does not meet; none when it passes. The words are not looked at. */
export function missedChoices(filter: ListingFilter, traits: ListingTraits): Choice[] {
  const missed: Record<Choice, boolean> = {
    kind: filter.kind !== null && filter.kind !== traits.kind,
    category: filter.category !== null && filter.category !== traits.category,
    quartier: filter.quartier !== null && filter.quartier !== traits.quartier,
    when: filter.when !== null && !traits[filter.when],
    remote: filter.remote && !traits.remote,
  };
  return CHOICES.filter((choice) => missed[choice]);
}
