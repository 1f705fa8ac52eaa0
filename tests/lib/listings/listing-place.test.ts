import { expect, test } from "vitest";
import { cellOf } from "#lib/geo/cell.ts";
import { listingPlace } from "#lib/listings/listing-place.ts";

const home = { lng: 6.0312, lat: 47.2401 };
const centre = { lng: 6.0241, lat: 47.2378 };
const quartier = { id: "battant", centre, cellResolution: 8 } as const;

test("at home in one's own quartier", () => {
  expect(listingPlace({ home, quartierId: "battant" }, quartier)).toEqual({
    quartierId: "battant",
    location: home,
    cell: cellOf(home, 8),
  });
});

test.each([
  ["another quartier", { home, quartierId: "palente" }],
  ["a home that was never given", { home: null, quartierId: "battant" }],
])("in the middle of the quartier for %s", (_, author) => {
  expect(listingPlace(author, quartier)).toEqual({ quartierId: "battant", location: centre, cell: cellOf(centre, 8) });
});
