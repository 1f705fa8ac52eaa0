import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { type PlaceWish, type StoredPlace, settlePlace } from "#lib/listings/exact-place.ts";

const square = (west: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ],
  ],
});
const AREAS = [
  { slug: "a", boundary: square(0), neighbours: ["b"] },
  { slug: "b", boundary: square(1), neighbours: ["a", "c"] },
  { slug: "c", boundary: square(2), neighbours: ["b"] },
];
const inA = { lng: 0.5, lat: 0.5 };
const stored: StoredPlace = { quartier: "b", point: inA };

test.each<[string, PlaceWish, ReturnType<typeof settlePlace>]>([
  ["just a quartier", { place: null, quartier: "b", proposed: false }, { quartier: "b", point: null }],
  ["a point in its quartier", { place: inA, quartier: "a", proposed: false }, { quartier: "a", point: inA }],
  ["a point that tells the quartier", { place: inA, quartier: "", proposed: false }, { quartier: "a", point: inA }],
  ["a point in another quartier", { place: inA, quartier: "b", proposed: false }, { propose: "a" }],
  ["a correction to the one beside it", { place: inA, quartier: "b", proposed: true }, { quartier: "b", point: inA }],
  ["a correction too far away", { place: inA, quartier: "c", proposed: true }, { propose: "a" }],
  ["a point outside", { place: { lng: 9, lat: 9 }, quartier: "a", proposed: true }, "outside"],
  ["the stored place", { place: "kept", quartier: "b", proposed: false }, { quartier: "b", point: inA }],
  ["the stored place where it lies", { place: "kept", quartier: "a", proposed: false }, { quartier: "a", point: inA }],
  ["the stored place elsewhere", { place: "kept", quartier: "c", proposed: false }, { quartier: "c", point: null }],
])("%s", (_, wish, settled) => {
  expect(settlePlace(wish, stored, AREAS)).toEqual(settled);
});

test("nothing is kept when nothing was stored", () => {
  const wish = { place: "kept", quartier: "a", proposed: false } as const;
  expect(settlePlace(wish, null, AREAS)).toEqual({ quartier: "a", point: null });
  expect(settlePlace(wish, { quartier: "a", point: null }, AREAS)).toEqual({ quartier: "a", point: null });
});
