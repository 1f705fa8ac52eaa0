import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_POINTS, readQuartiers, readQuartiersText } from "#lib/cities/quartier-import.ts";
import { isQuartierError } from "#lib/cities/quartier-problem.ts";

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
const BESANCON = { lng: 6.024, lat: 47.2378 };
const besancon = () => JSON.parse(readFileSync("db/seed/besancon-quartiers.geojson", "utf8"));
/** The same outlines with other coordinates. */
const mapped = (collection: ReturnType<typeof besancon>, change: (x: number, y: number) => number[]) => {
  const walk = (value: unknown[]): unknown[] =>
    Array.isArray(value[0])
      ? value.map((inner) => walk(inner as unknown[]))
      : change(Number(value[0]), Number(value[1]));
  for (const one of collection.features) one.geometry.coordinates = walk(one.geometry.coordinates);
  return collection;
};

describe("readQuartiers", () => {
  it("reads the 14 quartiers of Besançon, with cells coarse enough where few people live", () => {
    const { quartiers, problems } = readQuartiers(besancon(), BESANCON);
    expect(problems).toEqual([]);
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
    ["no file", null, ["not-collection"]],
    ["an empty file", file(), ["empty"]],
    ["501 quartiers", file(...Array.from({ length: 501 }, (_, at) => feature(`q${at}`))), ["too-many-features"]],
    ["no slug", file(feature(undefined)), ["slug"]],
    ["a slug with a space", file(feature("a b")), ["slug"]],
    ["no name", file(feature("a", square(6, 47), { name: " " })), ["name"]],
    ["a short name that is a number", file(feature("a", square(6, 47), { shortName: 4 })), ["short-name"]],
    ["a population that is no number", file(feature("a", square(6, 47), { population: "12" })), ["population"]],
    ["a centre that is no place", file(feature("a", square(6, 47), { center: [6, 470] })), ["center"]],
    ["neighbours that are no list", file(feature("a", square(6, 47), { neighbours: "b" })), ["neighbours"]],
    ["a ring that is open", file(feature("a", [square(6, 47)[0]?.slice(0, 4)])), ["open-ring"]],
    ["a ring of three points", file(feature("a", [square(6, 47)[0]?.slice(0, 3)])), ["short-ring"]],
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
      ["bad-position"],
    ],
    ["metres", file(feature("a", square(925_000, 6_690_000))), ["metres"]],
    ["latitude first", file(feature("a", square(47, 6))), ["swapped"]],
    ["a latitude past the pole", file(feature("a", square(6, 120))), ["latitude"]],
    [
      "a point geometry",
      file({ ...feature("a"), geometry: { type: "Point", coordinates: [6, 47] } }),
      ["geometry-type"],
    ],
    ["no geometry", file(feature("a", [])), ["geometry-empty"]],
    [
      "an outline that crosses itself",
      file(
        feature("a", [
          [
            [6, 47],
            [6.1, 47.1],
            [6.1, 47],
            [6, 47.1],
            [6, 47],
          ],
        ]),
      ),
      ["self-crossing"],
    ],
    ["a slug twice", file(feature("a"), feature("a", square(6.01, 47))), ["repeated-slug"]],
    ["quartiers over each other", file(feature("a"), feature("b", square(6.005, 47))), ["overlap"]],
    [
      "another system of coordinates",
      { ...file(feature("a")), crs: { properties: { name: "urn:ogc:def:crs:EPSG::2154" } } },
      ["wrong-crs"],
    ],
    [
      "a quartier in another country",
      file(feature("a"), feature("b", square(6.01, 47)), feature("c", square(2, 41))),
      ["far"],
    ],
  ])("refuses %s and says why", (_, input, codes) => {
    const { quartiers, problems } = readQuartiers(input);
    expect(quartiers).toEqual([]);
    expect(problems.filter(isQuartierError).map(({ code }) => code)).toEqual(codes);
  });

  it("names the quartiers that overlap, with how much", () => {
    const { problems } = readQuartiers(file(feature("a"), feature("b", square(6.005, 47))));
    expect(problems).toMatchObject([{ code: "overlap", feature: 1, slug: "a", other: "b" }]);
    expect(problems[0]?.value).toBeCloseTo(42, 0);
  });

  it("warns of what lies between, and still reads", () => {
    const sides = [
      feature("bas", [
        [
          [6, 47],
          [6.03, 47],
          [6.03, 47.01],
          [6, 47.01],
          [6, 47],
        ],
      ]),
      feature("haut", [
        [
          [6, 47.02],
          [6.03, 47.02],
          [6.03, 47.03],
          [6, 47.03],
          [6, 47.02],
        ],
      ]),
      feature("gauche", square(6, 47.01)),
      feature("droite", square(6.02, 47.01)),
    ];
    const { quartiers, problems } = readQuartiers(file(...sides));
    expect(quartiers).toHaveLength(4);
    expect(problems).toMatchObject([{ code: "gap", other: "bas, haut, gauche, droite" }]);
  });

  it("says once of the whole file that its axes are exchanged, by where the city is", () => {
    const swapped = mapped(besancon(), (x, y) => [y, x]);
    expect(readQuartiers(swapped, BESANCON).problems).toEqual([{ code: "swapped" }]);
    expect(readQuartiers(swapped).problems).toEqual([{ code: "swapped" }]);
    const saintDenis = { lng: 55.45, lat: -20.88 };
    const there = mapped(besancon(), (x, y) => [y - 47.2378 - 20.88, x - 6.024 + 55.45]);
    expect(readQuartiers(there, saintDenis).problems).toEqual([{ code: "swapped" }]);
  });

  it("says of each quartier that it is far from the city", () => {
    const { problems } = readQuartiers(file(feature("a", square(2, 48))), BESANCON);
    expect(problems).toMatchObject([{ code: "far", slug: "a" }]);
    expect(problems[0]?.value).toBeGreaterThan(300);
  });

  it("says everything that is wrong at once, each with its feature", () => {
    const { problems } = readQuartiers(file(feature("a"), feature("a"), feature("", [[[6, 47]]])));
    expect(problems.map(({ code, feature: at }) => [code, at])).toEqual([
      ["slug", 3],
      ["short-ring", 3],
      ["repeated-slug", 2],
    ]);
  });

  it("refuses more points than a city has, in a bounded time", () => {
    const ring = Array.from({ length: MAX_POINTS + 1 }, (_, at) => [6 + at / 1e7, 47]);
    const started = performance.now();
    expect(readQuartiers(file(feature("a", [ring]))).problems).toMatchObject([{ code: "too-many-points" }]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it("never throws, whatever the file", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void readQuartiers(value)),
      { numRuns: 300 },
    );
    const number = fc.oneof(fc.double(), fc.double({ min: -180, max: 180, noNaN: true }), fc.jsonValue());
    const ring = fc.array(fc.array(number, { maxLength: 3 }), { maxLength: 8 });
    const loose = fc.record(
      {
        properties: fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              slug: fc.oneof(fc.constant("a"), fc.jsonValue()),
              name: fc.oneof(fc.constant("A"), fc.jsonValue()),
              population: fc.jsonValue(),
              shortName: fc.jsonValue(),
              neighbours: fc.jsonValue(),
              center: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
        ),
        geometry: fc.oneof(
          fc.jsonValue(),
          fc.record({
            type: fc.constantFrom("Polygon", "MultiPolygon", "Point"),
            coordinates: fc.oneof(fc.array(ring), fc.array(fc.array(ring)), fc.jsonValue()),
          }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(loose, fc.jsonValue()), { maxLength: 4 }), fc.jsonValue(), (features, crs) => {
        const { quartiers, problems } = readQuartiers({ type: "FeatureCollection", features, crs });
        if (quartiers.length > 0) expect(problems.some(isQuartierError)).toBe(false);
        else expect(problems.some(isQuartierError)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws on outlines that are closed and wild", () => {
    const point = fc.tuple(
      fc.double({ min: 5.9, max: 6.1, noNaN: true }),
      fc.double({ min: 47, max: 47.2, noNaN: true }),
    );
    const ring = fc.array(point, { minLength: 3, maxLength: 12 }).map((points) => [...points, points[0]]);
    fc.assert(
      fc.property(
        fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (shapes) => {
          readQuartiers(file(...shapes.map((rings, at) => feature(`q${at}`, rings))), BESANCON);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("readQuartiersText", () => {
  it("takes a mark of encoding, and says what is no JSON", () => {
    expect(readQuartiersText(`\uFEFF${JSON.stringify(file(feature("a")))}`).quartiers).toHaveLength(1);
    for (const text of ["", "{", "<html>", "[".repeat(100_000), "PK\u0003\u0004"]) {
      expect(readQuartiersText(text).problems).toMatchObject([{ code: "not-json" }]);
    }
  });
});
