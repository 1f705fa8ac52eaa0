import type { Scenario } from "#lib/simulation/scenario.ts";

const EVERY_HOUR = Array.from({ length: 24 }, () => 1);

/** A village of two quartiers for a fortnight: every kind of draw, in a fraction of a second. */
export const SMALL: Scenario = {
  name: "small",
  description: "Two quartiers, two weeks.",
  timeZone: "Europe/Paris",
  start: "2026-10-19",
  days: 14,
  quartiers: [
    { slug: "haut", population: 6000, lat: 47.24, lng: 6.02, spreadM: 400 },
    { slug: "bas", population: 4000, lat: 47.25, lng: 6.03, spreadM: 400 },
  ],
  requests: {
    perWeekPer1000: 3,
    byCategory: { shopping: 3, repair: 2, visit: 1 },
    byHour: EVERY_HOUR,
    byUrgency: { today: 1, dated: 2, slots: 1, flexible: 2 },
    datedWithinDays: 6,
    partShare: 0.5,
    equipmentShare: 0.2,
    remoteShare: 0.3,
    inTimeDays: 7,
    givenUpDays: 10,
  },
  helpers: {
    per1000: 8,
    perWeekPer1000: 0.5,
    stayDays: 60,
    byCategory: { shopping: 3, repair: 2, visit: 1, pets: 1 },
    offersEach: [2, 1],
    availability: [
      { slots: [], weight: 2 },
      { slots: ["mon-evening", "wed-evening", "fri-evening"], weight: 1 },
      { slots: ["sat-morning", "sat-afternoon", "sun-morning"], weight: 1 },
    ],
    radiusM: [
      { metres: 500, weight: 1 },
      { metres: 3000, weight: 2 },
    ],
    capacity: [
      { perWeek: 1, weight: 1 },
      { perWeek: 3, weight: 1 },
    ],
    verifiedShare: 0.6,
    equipmentShare: 0.5,
    remoteShare: 0.3,
    dormantShare: 0.2,
  },
  languages: [{ language: "tr", needed: 0.05, spoken: 0.2 }],
  response: {
    yes: 0.7,
    halfM: 2000,
    remote: 0.8,
    otherMatter: 0.7,
    noSlot: 0.1,
    beyondRadius: 0.15,
    missingThing: 0.1,
    missingLanguage: 0.3,
    today: 0.7,
    closeCategory: 0.6,
    fatigue: 0.85,
    sayNo: 0.4,
    mute: 0.3,
    delayMinutes: { median: 90, p90: 1440 },
  },
  browsing: { visitsPerWeek: 1, listingsSeen: 20, contact: 0.3, contactsPerVisit: 2 },
  surges: [{ fromDay: 3, days: 4, requests: 3, helpers: 1, quartiers: ["bas"] }],
};

/** Helpers who differ in nothing that a policy knows: all at one place, the same offer, here every day. */
export const ALIKE: Scenario = {
  ...SMALL,
  name: "alike",
  days: 56,
  quartiers: [{ slug: "haut", population: 3000, lat: 47.24, lng: 6.02, spreadM: 0.1 }],
  requests: {
    ...SMALL.requests,
    perWeekPer1000: 4,
    byCategory: { other: 1 },
    equipmentShare: 0,
    byUrgency: { today: 0, dated: 0, slots: 0, flexible: 1 },
  },
  helpers: {
    ...SMALL.helpers,
    per1000: 10,
    perWeekPer1000: 0,
    stayDays: 1e6,
    byCategory: { other: 1 },
    offersEach: [1],
    availability: [{ slots: [], weight: 1 }],
    radiusM: [{ metres: 3000, weight: 1 }],
    capacity: [{ perWeek: 5, weight: 1 }],
    dormantShare: 0,
  },
  languages: [],
  surges: [],
};
