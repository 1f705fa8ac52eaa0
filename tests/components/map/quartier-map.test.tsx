import { readFileSync } from "node:fs";
import type { FeatureCollection, Polygon } from "geojson";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { countsText } from "#components/map/counts-text.ts";
import { type MapSource, mapModel } from "#components/map/map-model.ts";
import { mapStrings } from "#components/map/map-strings.ts";
import { QuartierMap } from "#components/map/quartier-map.tsx";
import { ZoneMap } from "#components/map/zone-map.tsx";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { cellOf } from "#lib/geo/cell.ts";
import { pathLines } from "#lib/geo/frame.ts";
import { LOCALES } from "#lib/i18n/locale.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";

type Properties = { slug: string; name: string; shortName: string; population: number; center: [number, number] };
const file = readFileSync("db/seed/besancon-quartiers.geojson", "utf8");
const quartiers = (JSON.parse(file) as FeatureCollection<Polygon, Properties>).features.map(
  ({ properties: { slug, name, shortName, population, center }, geometry }): QuartierWithBoundary => ({
    id: slug,
    slug,
    name,
    shortName,
    population,
    centre: { lng: center[0], lat: center[1] },
    neighbours: [],
    cellResolution: 9,
    boundary: geometry,
  }),
);
const source: MapSource = {
  citySlug: "besancon",
  locale: "fr",
  quartiers,
  counts: { "planoise-chateaufarine": { requests: 31, offers: 1 } },
  filter: { ...NO_FILTER, kind: "request", quartier: "battant" },
  river: [
    [6, 47.2],
    [6.02, 47.22],
  ],
};
const picture = (overrides: Partial<MapSource> = {}) =>
  renderToStaticMarkup(<QuartierMap model={mapModel({ ...source, ...overrides })} />);

describe("the picture of a city", () => {
  it("has a link for each quartier, to its part of the list with the rest of the filter kept", () => {
    const links = [...picture().matchAll(/<a class="pin" href="([^"]*)"/g)].map(([, address]) => address);
    expect(links).toHaveLength(quartiers.length);
    expect(links).toContain("/besancon/annonces?kind=request&amp;quartier=velotte");
  });

  it("says each quartier and its numbers in words, and marks the chosen one, which leads back", () => {
    const html = picture();
    expect(html).toContain("Planoise\u00a0: 31 demandes, 1 offre<");
    expect(html).toContain("Velotte\u00a0: 0 demande, 0 offre<");
    expect(html).toMatch(/href="\/besancon\/annonces\?kind=request" aria-current="true"/);
    expect(html.match(/m-land--on/g)).toHaveLength(1);
    expect(picture({ locale: "en" })).toContain("Planoise: 31 requests, 1 offer<");
  });

  it("draws the numbers of the kinds that are there", () => {
    const html = picture();
    expect(html.match(/pin__request/g)).toHaveLength(1);
    expect(html.match(/pin__none/g)).toHaveLength(quartiers.length - 1);
    expect(html).toContain(">31</text>");
  });

  it("needs neither a river nor a filter", () => {
    expect(picture({ river: undefined, filter: NO_FILTER })).not.toContain("m-river");
  });

  it("gives the live map lines that it can read", () => {
    const { frame, quartiers: drawn, river } = mapModel(source);
    for (const { path } of drawn) expect(pathLines(frame, path)[0]?.length).toBeGreaterThan(10);
    expect(pathLines(frame, river ?? "")[0]?.[0]?.lng).toBeCloseTo(6, 3);
  });
});

describe("the zone of a listing", () => {
  const at = { lng: 6.0421987, lat: 47.2622321 };
  const zone = (kind: "request" | "offer") =>
    renderToStaticMarkup(
      <ZoneMap
        locale="fr"
        kind={kind}
        quartiers={quartiers}
        quartierSlug="palente-orchamps-saragosse"
        cell={cellOf(at, 9)}
      />,
    );

  it("is a whole cell, with its width in words", () => {
    const html = zone("request");
    expect(html).toContain("large d’environ 340\u00a0m");
    expect(html.match(/m-zone"/g)).toHaveLength(1);
    expect(html).toContain("Palente – Orchamps – Saragosse");
  });

  it("has the colour of its kind", () => {
    expect(zone("offer")).toContain("var(--offer)");
    expect(zone("request")).toContain("var(--request)");
  });
});

describe("the words of the live map", () => {
  it.each(LOCALES)("keep their places for numbers and names: %s", (locale) => {
    const strings = mapStrings(locale);
    expect(strings.offline).toContain("{time}");
    expect(strings.located).toContain("{quartier}");
    expect([strings.group, strings.cell].every((text) => text.includes("{counts}"))).toBe(true);
  });

  it("count in the language's own way, and leave out a kind that is not there", () => {
    expect(countsText({ requests: 1, offers: 2 }, mapStrings("fr"), "fr")).toBe("1 demande, 2 offres");
    expect(countsText({ requests: 0, offers: 1 }, mapStrings("en"), "en")).toBe("1 offer");
  });
});
