import "server-only";
import type { PinsScope } from "#db/queries/pins.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { cellCentre, cellCorners } from "#lib/geo/cell.ts";
import { type CellCount, type CellGroup, groupCells, groupsIn } from "#lib/geo/cell-groups.ts";
import { snapBbox } from "#lib/geo/mercator.ts";
import { ALL_CELLS_FROM_ZOOM, CELLS_FROM_ZOOM } from "#lib/geo/pin-zoom.ts";
import type { Point } from "#lib/geo/point.ts";
import { type CellPin, MAX_TITLES, type PinListing, type PinsAnswer, type PinsQuery } from "#lib/listings/pins.ts";

/** Where the numbers come from: the database, or what is remembered of it. */
export type PinsReaders = {
  byQuartier: (scope: PinsScope) => Promise<Record<string, Omit<CellCount, "cell">>>;
  byCell: (scope: PinsScope) => Promise<CellCount[]>;
  listings: (scope: PinsScope, cells: readonly string[]) => Promise<(PinListing & { cell: string })[]>;
};

const degrees = ({ lng, lat }: Point) => [Number(lng.toFixed(5)), Number(lat.toFixed(5))] as const;

/**
 * What the map draws: quartiers from afar, then groups of public cells, then every cell with its listings. The exact
 * place of a listing plays no part in it.
 */
export async function answerPins(
  readers: PinsReaders,
  scope: PinsScope,
  query: PinsQuery,
  quartiers: readonly Quartier[],
): Promise<PinsAnswer> {
  if (query.zoom < CELLS_FROM_ZOOM) return quartierPins(quartiers, await readers.byQuartier(scope));
  const bbox = query.bbox && snapBbox(query.bbox, query.zoom);
  const groups = groupsIn(groupCells(await readers.byCell(scope), query.zoom), bbox);
  if (query.zoom < ALL_CELLS_FROM_ZOOM) return { level: "groups", cells: groups.map(groupPin) };
  const total = groups.reduce((sum, { requests, offers }) => sum + requests + offers, 0);
  if (total > MAX_TITLES) return { level: "cells", cells: groups.map(cellPin) };
  const listings = Map.groupBy(
    await readers.listings(
      scope,
      groups.map(({ cell }) => cell),
    ),
    ({ cell }) => cell,
  );
  return { level: "cells", cells: groups.map((group) => withListings(cellPin(group), listings.get(group.cell))) };
}

function quartierPins(quartiers: readonly Quartier[], counts: Record<string, Omit<CellCount, "cell">>): PinsAnswer {
  return {
    level: "quartiers",
    quartiers: quartiers.map(({ slug, shortName, centre }) => ({
      slug,
      name: shortName,
      centre: degrees(centre),
      requests: counts[slug]?.requests ?? 0,
      offers: counts[slug]?.offers ?? 0,
    })),
  };
}

const groupPin = ({ cell, centre, requests, offers }: CellGroup): CellPin => ({
  cell,
  centre: degrees(centre),
  requests,
  offers,
});

function cellPin(group: CellGroup): CellPin {
  const { lng, lat } = cellCentre(group.cell);
  const corners = cellCorners(group.cell).flatMap((corner) => [
    Math.round((corner.lng - lng) * 1e5),
    Math.round((corner.lat - lat) * 1e5),
  ]);
  return { ...groupPin(group), corners };
}

/** The counts follow the titles: a listing that was closed in between is in neither. */
function withListings(pin: CellPin, listings: readonly PinListing[] = []): CellPin {
  return {
    ...pin,
    requests: listings.filter(({ kind }) => kind === "request").length,
    offers: listings.filter(({ kind }) => kind === "offer").length,
    listings: listings.map(({ id, kind, title }) => ({ id, kind, title })),
  };
}
