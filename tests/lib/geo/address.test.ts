import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { parseAddresses, placesInCity } from "#lib/geo/address.ts";
import { collection, feature } from "#tests/support/address-server.ts";

const square = (west: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 47.2],
      [west + 0.02, 47.2],
      [west + 0.02, 47.3],
      [west, 47.3],
      [west, 47.2],
    ],
  ],
});
const CITY = {
  cityCode: "25056",
  quartiers: [
    { slug: "ouest", boundary: square(6.0) },
    { slug: "est", boundary: square(6.02) },
  ],
};
const read = (...features: unknown[]) => placesInCity(parseAddresses(collection(...features)) ?? [], CITY);

describe("an answer", () => {
  test("is read whatever optional fields it has", () => {
    expect(parseAddresses(collection(feature()))).toEqual([
      {
        label: "2 Rue Mégevand 25000 Besançon",
        point: { lng: 6.0242, lat: 47.2352 },
        cityCode: "25056",
        score: 0.97,
        type: "housenumber",
      },
    ]);
    const bare = {
      geometry: { type: "Point", coordinates: [6, 47, 200] },
      properties: { label: "x\u0000\n y", score: 1 },
    };
    expect(parseAddresses(collection(bare))).toMatchObject([{ label: "x y", cityCode: "", type: "" }]);
    expect(parseAddresses(collection())).toEqual([]);
  });

  test("loses the features that cannot be read, and is unreadable when all of them are", () => {
    const wrong = [null, {}, feature({ at: [600, 47] }), { ...feature(), geometry: null }, feature({ label: " \n " })];
    expect(parseAddresses(collection(...wrong, feature()))).toHaveLength(1);
    expect(parseAddresses(collection(...wrong))).toBeNull();
  });

  test("of another shape is unreadable, whatever it is", () => {
    for (const answer of [null, [], "text", {}, { status: "OK", results: [] }, { features: [] }]) {
      expect(parseAddresses(answer)).toBeNull();
    }
    fc.assert(fc.property(fc.jsonValue(), (answer) => void parseAddresses(answer)));
  });
});

describe("the places of a city", () => {
  test("are the good ones, best first, each with the quartier that seems to hold it", () => {
    const places = read(
      feature({ label: "Rue Mégevand", score: 0.8, at: [6.005, 47.25] }),
      feature({ label: "2 Rue Mégevand", score: 0.95, at: [6.03, 47.25] }),
      feature({ label: "Rue Mégevand bis", score: 0.69 }),
    );
    expect(places).toEqual([
      { label: "2 Rue Mégevand", quartier: "est", point: { lng: 6.03, lat: 47.25 } },
      { label: "Rue Mégevand", quartier: "ouest", point: { lng: 6.005, lat: 47.25 } },
    ]);
  });

  test("are at most five, and one for each point", () => {
    const many = Array.from({ length: 9 }, (_, n) => feature({ label: `${n} Rue`, at: [6.001 + n / 1000, 47.25] }));
    expect(read(...many)).toHaveLength(5);
    expect(read(feature({ label: "a" }), feature({ label: "b", score: 0.9 }))).toMatchObject([{ label: "a" }]);
  });

  test.each([
    ["no address at all", [], "nothing"],
    ["an address that hardly fits", [feature({ score: 0.4 })], "nothing"],
    ["the city itself", [feature({ type: "municipality" })], "nothing"],
    ["an address of another city", [feature({ citycode: "39198" })], "outside"],
    ["an address outside of every quartier", [feature({ at: [7, 48] })], "outside"],
  ] as const)("are none for %s", (_, features, reason) => {
    expect(read(...features)).toBe(reason);
  });

  test("go by the limits alone when the city has no code", () => {
    const addresses = parseAddresses(collection(feature({ citycode: "" }))) ?? [];
    expect(placesInCity(addresses, { ...CITY, cityCode: null })).toMatchObject([{ quartier: "est" }]);
  });
});
