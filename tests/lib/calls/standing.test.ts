import { describe, expect, test } from "vitest";
import { type CalledOffer, calledCategories, type StandingFacts, standingOf } from "#lib/calls/standing.ts";
import { categoryCloseness } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";

const HERE = { lng: 6.02, lat: 47.24 };
/** Some 7.5 km to the east. */
const FAR = { lng: 6.12, lat: 47.24 };
const place = { within: new Set(["q1"]), around: new Set(["q2"]), centres: [HERE] };
const wish = { category: "shopping" as const, close: true, neighbours: true, place };

const offer = (some: Partial<CalledOffer> = {}): CalledOffer => ({
  category: "shopping",
  paused: false,
  quartierId: "q9",
  centre: HERE,
  radiusM: 1000,
  remote: false,
  ...some,
});
const facts = (some: Partial<StandingFacts> = {}): StandingFacts => ({
  offers: [],
  helped: false,
  quartierId: "q9",
  active: false,
  ...some,
});

describe("standingOf", () => {
  test.each([
    ["paused", facts({ offers: [offer(), offer({ paused: true })] })],
    ["offers", facts({ offers: [offer(), offer({ category: "pharmacy" })], helped: true })],
    ["close", facts({ offers: [offer({ category: "pharmacy", paused: true })] })],
    [null, facts({ offers: [offer({ category: "homework" })] })],
    [null, facts({ offers: [offer({ centre: FAR })] })],
    ["offers", facts({ offers: [offer({ centre: FAR, radiusM: 8000 })] })],
    ["offers", facts({ offers: [offer({ centre: FAR, quartierId: "q1" })] })],
    [null, facts({ offers: [offer({ centre: FAR, remote: true })] })],
    ["helped", facts({ helped: true, quartierId: "q2" })],
    [null, facts({ helped: true })],
    ["neighbour", facts({ active: true, quartierId: "q1" })],
    [null, facts({ active: true, quartierId: "q2" })],
    [null, facts({ quartierId: "q1" })],
  ])("%s", (standing, known) => {
    expect(standingOf(known, wish)).toBe(standing);
  });

  test("who can do it from anywhere is near everywhere", () => {
    const remote = offer({ category: "homework", centre: FAR, remote: true });
    expect(standingOf(facts({ offers: [remote] }), { ...wish, category: "homework" })).toBe("offers");
  });

  test("close categories and neighbours are asked only where the call wants them", () => {
    const near = facts({ offers: [offer({ category: "pharmacy" })] });
    expect(standingOf(near, { ...wish, close: false })).toBeNull();
    expect(standingOf(facts({ active: true, quartierId: "q1" }), { ...wish, neighbours: false })).toBeNull();
  });
});

test.each(CATEGORY_KEYS)("the categories of a call for %s begin with it, and are all close to it", (category) => {
  const [first, ...others] = calledCategories({ category, close: true });
  expect(first).toBe(category);
  for (const other of others) expect(categoryCloseness(category, other)).toBeGreaterThanOrEqual(0.4);
  expect(calledCategories({ category, close: false })).toEqual([category]);
});
