import { expect, test } from "vitest";
import { maskOf } from "#lib/listings/availability.ts";
import { reasonsOf, shownReasons } from "#lib/matching/reasons.ts";
import { MOMENT, plainPair } from "#tests/support/matching-arbitraries.ts";

const codes = (pair: Parameters<typeof reasonsOf>[0]) => reasonsOf(pair, MOMENT).map(({ code }) => code);

test("all that can be said, the most telling first", () => {
  const pair = plainPair({
    cellDistanceM: 350,
    request: {
      category: "pharmacy",
      languages: ["fr", "tr"],
      equipment: ["car"],
      urgency: "slots",
      availability: maskOf(["tue-evening", "wed-noon"]),
    },
    offer: {
      languages: ["fr", "tr"],
      equipment: ["car", "bike"],
      availability: maskOf(["tue-evening", "fri-noon"]),
      helper: { ...plainPair().offer.helper, verified: true },
    },
  });
  expect(reasonsOf(pair, MOMENT)).toEqual([
    { code: "language", language: "tr" },
    { code: "equipment", equipment: ["car"] },
    { code: "near", bandM: 400 },
    { code: "slots", slots: ["tue-evening"] },
    { code: "verified" },
    { code: "close-category", category: "shopping" },
    { code: "recently-active" },
  ]);
});

test("French in common is no reason, and neither is a language that nobody asked for", () => {
  expect(codes(plainPair({ request: { languages: ["fr"] }, offer: { languages: ["fr", "tr"] } }))).not.toContain(
    "language",
  );
});

test("far away, the quartier or the telephone is said instead of a distance", () => {
  const far = { cellDistanceM: 3500 };
  expect(codes(plainPair(far))[0]).toBe("same-quartier");
  const remote = { ...far, request: { remote: true }, offer: { remote: true, quartierId: "q2" } };
  expect(codes(plainPair(remote))[0]).toBe("remote");
  expect(codes(plainPair({ ...far, offer: { quartierId: "q2" } }))[0]).toBe("same-category");
});

test("a distance is said as a band", () => {
  const near = (cellDistanceM: number) => reasonsOf(plainPair({ cellDistanceM }), MOMENT)[0];
  expect(near(950)).toEqual(near(990));
  expect(near(0)).toEqual({ code: "near", bandM: 200 });
});

test("three are shown, and a helper is not told that they were here lately", () => {
  const reasons = reasonsOf(plainPair(), MOMENT);
  expect(shownReasons(reasons, "requester").map(({ code }) => code)).toEqual([
    "near",
    "same-category",
    "recently-active",
  ]);
  expect(shownReasons(reasons, "helper").map(({ code }) => code)).toEqual(["near", "same-category"]);
  expect(shownReasons([...reasons, ...reasons], "requester")).toHaveLength(3);
});
