import { expect, test } from "vitest";
import { cellOf } from "#lib/geo/cell.ts";
import { listingPlace } from "#lib/listings/listing-place.ts";

const home = { lng: 6.0312, lat: 47.2401 };
const centre = { lng: 6.0241, lat: 47.2378 };
const quartier = { id: "battant", centre, cellResolution: 8 } as const;

test("at home in one's own quartier", () => {
  expect(listingPlace({ home, quartierId: "battant" }, quartier, null)).toEqual({
    quartierId: "battant",
    location: home,
    cell: cellOf(home, 8),
  });
});

test.each([
  ["another quartier", { home, quartierId: "palente" }],
  ["a home that was never given", { home: null, quartierId: "battant" }],
])("in the middle of the quartier for %s", (_, author) => {
  const place = listingPlace(author, quartier, null);
  expect(place).toEqual({ quartierId: "battant", location: centre, cell: cellOf(centre, 8) });
});

test.each([7, 8, 9] as const)(
  "at the chosen place, in a cell that is no finer than resolution %i allows there",
  (there) => {
    const point = { lng: 6.0291, lat: 47.2442 };
    const author = { home, quartierId: "battant" };
    const place = listingPlace(author, quartier, { point, cellResolution: there });
    expect(place).toEqual({
      quartierId: "battant",
      location: point,
      cell: cellOf(point, there === 7 ? 7 : 8),
    });
  },
);
