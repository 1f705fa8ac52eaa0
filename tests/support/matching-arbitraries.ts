import fc from "fast-check";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { EQUIPMENT } from "#lib/catalogue/equipment.ts";
import { FULL_WEEK, PARTS } from "#lib/listings/availability.ts";
import { LANGUAGES, URGENCIES } from "#lib/listings/listing.ts";
import { NO_RECORD, type OfferFacts, type PairFacts, type RequestFacts } from "#lib/matching/candidate.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";

/** Words that people write, with some that mean nothing here. */
const vocabulary = fc.constantFrom(
  ..."imprimer attestation courses pain médicaments ordonnance devoirs maths turc jardin chien robinet lundi svp zut".split(
    " ",
  ),
);
export const text = fc.array(vocabulary, { maxLength: 8 }).map((chosen) => chosen.join(" "));

const subset = <Item>(items: readonly Item[]) => fc.subarray([...items], { maxLength: 4 });
const mask = fc.integer({ min: 0, max: FULL_WEEK });

const content = {
  id: fc.uuid(),
  authorId: fc.uuid(),
  category: fc.constantFrom(...CATEGORY_KEYS),
  text: fc.tuple(text, text).map(([title, body]) => textProfile(title, body)),
  remote: fc.boolean(),
  languages: subset(LANGUAGES),
  equipment: subset(EQUIPMENT),
  quartierId: fc.constantFrom("q1", "q2"),
};

const requestFacts: fc.Arbitrary<RequestFacts> = fc
  .record({
    ...content,
    urgency: fc.constantFrom(...URGENCIES),
    neededPart: fc.option(fc.constantFrom(...PARTS)),
    availability: mask,
  })
  .map((request) => ({ ...request, neededOn: request.urgency === "dated" ? "2026-11-26" : null }));

const record = fc
  .tuple(fc.nat(20), fc.nat(20), fc.nat(20))
  .map((counts) => counts.sort((a, b) => b - a))
  .map(([asked = 0, accepted = 0, completed = 0]) => ({
    asked,
    accepted,
    completed,
    excused: Math.floor((accepted - completed) / 2),
  }));

const offerFacts: fc.Arbitrary<OfferFacts> = fc.record({
  ...content,
  availability: mask,
  radiusM: fc.constantFrom(500, 2000, 10_000),
  capacityLeft: fc.nat(3),
  helper: fc.record({
    verified: fc.boolean(),
    lastSeenAt: fc.option(fc.date({ min: new Date("2026-06-01"), max: new Date("2026-11-24"), noInvalidDate: true })),
    record,
  }),
});

export const pairFacts: fc.Arbitrary<PairFacts> = fc.record({
  request: requestFacts,
  offer: offerFacts,
  cellDistanceM: fc.double({ min: 0, max: 12_000, noNaN: true }),
  blocked: fc.boolean(),
  declined: fc.boolean(),
});

/** Tuesday 24 November 2026, 11 h 30 in Besançon. */
export const MOMENT: Moment = {
  now: new Date("2026-11-24T10:30:00Z"),
  today: { date: "2026-11-24", isoWeekday: 2 },
  partsLeft: ["morning", "noon", "afternoon", "evening"],
};

/** A pair that keeps every hard rule: shopping, close, any time. */
export function plainPair(
  overrides: { request?: Partial<RequestFacts>; offer?: Partial<OfferFacts> } & Partial<
    Omit<PairFacts, "request" | "offer">
  > = {},
): PairFacts {
  const shared = { category: "shopping", remote: false, equipment: [], availability: 0, quartierId: "q1" } as const;
  const { request, offer, ...pair } = overrides;
  return {
    request: {
      ...shared,
      id: "request",
      authorId: "requester",
      text: textProfile("Courses au supermarché", ""),
      languages: [],
      urgency: "flexible",
      neededOn: null,
      neededPart: null,
      ...request,
    },
    offer: {
      ...shared,
      id: "offer",
      authorId: "helper",
      text: textProfile("Je fais vos courses", ""),
      languages: ["fr"],
      radiusM: 2000,
      capacityLeft: 1,
      helper: { verified: false, lastSeenAt: MOMENT.now, record: NO_RECORD },
      ...offer,
    },
    cellDistanceM: 300,
    blocked: false,
    declined: false,
    ...pair,
  };
}
