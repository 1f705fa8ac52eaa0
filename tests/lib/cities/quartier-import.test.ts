import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readQuartiers } from "#lib/cities/quartier-import.ts";

const square = (lng: number, lat: number, size = 0.01) => [
  [
    [lng, lat],
    [lng + size, lat],
    [lng + size, lat + size],
    [lng, lat + size],
    [lng, lat],
  ],
];
const feature = (slug: unknown, coordinates: unknown = square(6, 47), more: object = {}) => ({
  type: "Feature",
  properties: { slug, name: "Un nom", population: 900, ...more },
  geometry: { type: "Polygon", coordinates },
});
const file = (...features: unknown[]) => ({ type: "FeatureCollection", features });

describe("readQuartiers", () => {
  it("reads the 14 quartiers of Besançon, with cells coarse enough where few people live", () => {
    const { quartiers, errors } = readQuartiers(JSON.parse(readFileSync("db/seed/besancon-quartiers.geojson", "utf8")));
    expect(errors).toEqual([]);
    expect(quartiers).toHaveLength(14);
    const of = (slug: string) => quartiers.find((one) => one.slug === slug);
    expect(of("planoise-chateaufarine")?.cellResolution).toBe(9);
    expect(of("velotte")?.cellResolution).toBe(8);
    expect(of("chailluz")?.cellResolution).toBe(7);
    expect(of("battant")?.areaKm2).toBeCloseTo(0.78, 1);
  });

  it("computes what a file leaves out", () => {
    const { quartiers } = readQuartiers(
      file(feature("a", square(6, 47)), feature("b", square(6.01, 47)), feature("c", square(6.3, 47))),
    );
    const [a, b, c] = quartiers;
    expect(a).toMatchObject({ shortName: "Un nom", neighbours: ["b"] });
    expect(b?.neighbours).toEqual(["a"]);
    expect(c?.neighbours).toEqual([]);
    expect(a?.centre.lng).toBeCloseTo(6.005);
    expect(a?.areaKm2).toBeCloseTo(0.845, 1);
  });

  it.each([
    ["no file", null, /FeatureCollection/],
    ["an empty file", file(), /aucun quartier/],
    ["no slug", file(feature(undefined)), /^Quartier n° 1 : « slug » manque/],
    ["a slug with a space", file(feature("a b")), /^Quartier n° 1 \(a b\) : « slug »/],
    ["no name", file(feature("a", square(6, 47), { name: " " })), /Quartier n° 1 \(a\) : « name » manque/],
    ["a population that is no number", file(feature("a", square(6, 47), { population: "12" })), /« population »/],
    ["a ring that is open", file(feature("a", [square(6, 47)[0]?.slice(0, 4)])), /pas fermé/],
    ["a ring of three points", file(feature("a", [square(6, 47)[0]?.slice(0, 3)])), /moins de quatre points/],
    [
      "points that are no numbers",
      file(
        feature("a", [
          [
            ["x", 1],
            [2, 2],
            [3, 3],
            ["x", 1],
          ],
        ]),
      ),
      /deux nombres/,
    ],
    ["metres", file(feature("a", square(925_000, 6_690_000))), /mètres/],
    ["latitude first", file(feature("a", square(47, 6))), /latitude, longitude/],
    ["a point geometry", file({ ...feature("a"), geometry: { type: "Point", coordinates: [6, 47] } }), /Polygon/],
  ])("refuses %s and says why", (_, input, reason) => {
    const { quartiers, errors } = readQuartiers(input);
    expect(quartiers).toEqual([]);
    expect(errors.join("\n")).toMatch(reason);
  });

  it("says everything that is wrong at once, each with its feature", () => {
    const { errors } = readQuartiers(file(feature("a"), feature("a"), feature("", [[[6, 47]]])));
    expect(errors).toEqual([
      expect.stringMatching(/^Quartier n° 3 .*slug/),
      expect.stringMatching(/^Quartier n° 3 .*quatre points/),
      "Quartier n° 2 (a) : le même « slug » que le quartier n° 1.",
    ]);
  });
});
