/*
 * A synthetic city and what happens in it. Every key is described in docs/matching.md ("Simulation"); `scenario.schema.ts`
 * reads it from a file.
 */
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Slot } from "#lib/listings/availability.ts";
import type { Language, Urgency } from "#lib/listings/listing.ts";

/** `spreadM`: metres around the centre within which two thirds live, in each direction. */
export type ScenarioQuartier = { slug: string; population: number; lat: number; lng: number; spreadM: number };

export type CategoryWeights = Partial<Record<CategoryKey, number>>;

export type Surge = {
  /** Days of the run, the first being 0. */
  fromDay: number;
  days: number;
  /** The rates are multiplied by these. */
  requests: number;
  helpers: number;
  /** Slugs and categories that it holds for; all when left out. */
  quartiers?: readonly string[] | undefined;
  categories?: readonly CategoryKey[] | undefined;
};

export type Scenario = {
  name: string;
  description: string;
  timeZone: string;
  /** Local date of the first day. */
  start: string;
  days: number;
  quartiers: readonly ScenarioQuartier[];
  requests: {
    perWeekPer1000: number;
    byCategory: CategoryWeights;
    /** 24 weights, by local hour. */
    byHour: readonly number[];
    byUrgency: Record<Urgency, number>;
    /** Dated requests are for one of these next days. */
    datedWithinDays: number;
    /** Share that name a part of the day, need a thing, can be done at a distance. */
    partShare: number;
    equipmentShare: number;
    remoteShare: number;
    /** Without date, help is in time within this; after the second, people have given up. */
    inTimeDays: number;
    givenUpDays: number;
  };
  helpers: {
    /** There at the beginning, and joining. */
    per1000: number;
    perWeekPer1000: number;
    /** Mean time before they leave. */
    stayDays: number;
    byCategory: CategoryWeights;
    /** Weights of offering one, two, three… kinds of help. */
    offersEach: readonly number[];
    availability: readonly { slots: readonly Slot[]; weight: number }[];
    radiusM: readonly { metres: number; weight: number }[];
    capacity: readonly { perWeek: number; weight: number }[];
    verifiedShare: number;
    /** Chance to own each thing of their categories. */
    equipmentShare: number;
    remoteShare: number;
    /** Share who made an offer and never come back. */
    dormantShare: number;
  };
  languages: readonly { language: Language; needed: number; spoken: number }[];
  response: {
    /** Chance that an average helper next door says yes when everything suits. */
    yes: number;
    /** Metres at which that chance is halved. */
    halfM: number;
    /** Factors on it: done at a distance, another matter of the category, no slot in common, farther than they go, a thing or a language missing, for today. */
    remote: number;
    otherMatter: number;
    noSlot: number;
    beyondRadius: number;
    missingThing: number;
    missingLanguage: number;
    today: number;
    /** For a close category: this times the closeness. */
    closeCategory: number;
    /** For each invitation of the last seven days. */
    fatigue: number;
    /** Share of those who do not say yes who say no; the others say nothing. */
    sayNo: number;
    /** Share of the noes to a close category that ask for no more of them. */
    mute: number;
    delayMinutes: { median: number; p90: number };
  };
  browsing: {
    /** Mean visits of a helper, who differ as widely as an exponential distribution. */
    visitsPerWeek: number;
    /** Newest open requests that a visit looks at. */
    listingsSeen: number;
    /** As `response.yes`, for a request found by oneself. */
    contact: number;
    contactsPerVisit: number;
  };
  surges: readonly Surge[];
};
