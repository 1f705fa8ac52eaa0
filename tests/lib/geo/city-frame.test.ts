import { readFileSync } from "node:fs";
import type { FeatureCollection, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { cityFrame, pinPlaces } from "#lib/geo/city-frame.ts";
import { fromFrame } from "#lib/geo/frame.ts";
import { quartierAt } from "#lib/geo/quartier-at.ts";

type Properties = { slug: string; shortName: string; population: number; center: [number, number] };
const file = readFileSync("db/seed/besancon-quartiers.geojson", "utf8");
const areas = (JSON.parse(file) as FeatureCollection<Polygon, Properties>).features.map(
  ({ properties: { slug, shortName, population, center }, geometry }) => ({
    slug,
    shortName,
    population,
    centre: { lng: center[0], lat: center[1] },
    boundary: geometry,
  }),
);
const frame = cityFrame(areas);

describe("the picture of Besançon", () => {
  it("shows every pin whole", () => {
    for (const { x, y } of pinPlaces(frame, areas)) {
      expect(x).toBeGreaterThanOrEqual(36);
      expect(x).toBeLessThanOrEqual(frame.width - 36);
      expect(y).toBeGreaterThanOrEqual(18);
      expect(y).toBeLessThanOrEqual(frame.height - 36);
    }
  });

  it("draws no pair of pins over another one", () => {
    const places = pinPlaces(frame, areas);
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        expect(Math.abs(a.x - b.x) >= 68 || Math.abs(a.y - b.y) >= 53).toBe(true);
      }
    }
  });

  it("leaves the forest out of the frame, but shows its pin in the part that is seen", () => {
    const index = areas.findIndex(({ slug }) => slug === "chailluz");
    const pin = pinPlaces(frame, areas)[index] ?? { x: 0, y: 0 };
    expect(quartierAt(fromFrame(frame, pin), areas)?.slug).toBe("chailluz");
  });
});

it("frames a city where nobody lives yet", () => {
  const empty = areas.map((area) => ({ ...area, population: 0 }));
  expect(cityFrame(empty).height).toBeGreaterThan(frame.height);
});
