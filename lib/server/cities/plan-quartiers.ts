import "server-only";
import type { Db } from "#db/client.ts";
import { listQuartiers } from "#db/queries/cities.ts";
import {
  countNaming,
  listPlacedListings,
  listPlacedMembers,
  type PlacedListing,
  type PlacedMember,
} from "#db/queries/quartier-import.ts";
import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { compareQuartiers, type ImportReport, isReshaped, type QuartierMove } from "#lib/cities/quartier-report.ts";
import { type Cell, cellOf } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";
import { quartierAt } from "#lib/geo/quartier-at.ts";
import { type FoundQuartier, quartierFinder } from "#lib/geo/quartier-finder.ts";

const BATCH = 1_000;

/** What quartiers of a file do to a city: what is told, and each row that stands elsewhere afterwards. */
export type QuartierPlan = {
  report: ImportReport;
  /** By the slugs of the quartiers to come. */
  listings: { id: string; slug: string; cell: Cell; isOpen: boolean }[];
  members: { id: string; slug: string }[];
  /** Each quartier that goes, and the one that lies in its place. */
  successors: { gone: QuartierWithBoundary; to: string }[];
};

/**
 * What would become of a city with these quartiers. Only what stands in a quartier that goes or changes is looked at, by its
 * exact place; what lies in no quartier comes to the nearest one. Writes nothing.
 */
export async function planQuartiers(
  db: Db,
  cityId: string,
  imported: readonly ImportedQuartier[],
): Promise<QuartierPlan> {
  const known = await listQuartiers(db, cityId);
  const find = quartierFinder(imported);
  const compared = compareQuartiers(known, imported);
  const after = new Map(imported.map((quartier) => [quartier.slug, quartier]));
  const touched = new Map(known.filter((was) => isTouched(was, after.get(was.slug))).map((was) => [was.id, was]));
  const successors = known
    .filter(({ slug }) => !after.has(slug))
    .flatMap((gone) => {
      const to = find(gone.centre)?.quartier.slug;
      return to ? [{ gone, to }] : [];
    });
  const place = (point: Point, was: QuartierWithBoundary) => placeOf(point, was, after.get(was.slug), find);
  const moves = new Moves();
  const listings = await plannedListings(db, { cityId, touched, place, moves });
  const members = await plannedMembers(db, { cityId, touched, place, moves });
  const naming = await countNaming(
    db,
    cityId,
    successors.map(({ gone }) => gone.slug),
  );
  const replaced = listings.filter(({ isOpen, isMoved }) => isOpen && !isMoved).length;
  const report = { ...compared, moves: moves.sorted(), ...naming, replaced };
  return { report, listings, members, successors };
}

/** Whether what stands in a quartier may stand elsewhere, or be shown in another cell. */
function isTouched(was: QuartierWithBoundary, now: ImportedQuartier | undefined): boolean {
  return !now || isReshaped(was, now) || was.cellResolution !== now.cellResolution;
}

/**
 * The quartier to come of a place. Who chose a quartier beside the one that their place lies in meant it: they keep it
 * while it is there.
 */
function placeOf(
  point: Point,
  was: QuartierWithBoundary,
  now: ImportedQuartier | undefined,
  find: (point: Point) => FoundQuartier<ImportedQuartier> | null,
): FoundQuartier<ImportedQuartier> | null {
  return now && !quartierAt(point, [was]) ? { quartier: now, isNearest: false } : find(point);
}

type Placing = {
  cityId: string;
  touched: ReadonlyMap<string, QuartierWithBoundary>;
  place: (point: Point, was: QuartierWithBoundary) => FoundQuartier<ImportedQuartier> | null;
  moves: Moves;
};

async function plannedListings(db: Db, { cityId, touched, place, moves }: Placing) {
  const planned: (QuartierPlan["listings"][number] & { isMoved: boolean })[] = [];
  const read = (after: string | null) =>
    listPlacedListings(db, { cityId, quartierIds: [...touched.keys()], after, limit: BATCH });
  for await (const { id, quartierId, location, cell, isOpen } of everyOne<PlacedListing>(read)) {
    const was = touched.get(quartierId);
    const found = was && place(location, was);
    if (!was || !found) continue;
    const { quartier, isNearest } = found;
    const isMoved = quartier.slug !== was.slug;
    const next = cellOf(location, quartier.cellResolution);
    if (isMoved && isOpen) moves.add(was.name, quartier.name, "listings", isNearest);
    if (isMoved || next !== cell) planned.push({ id, slug: quartier.slug, cell: next, isOpen, isMoved });
  }
  return planned;
}

async function plannedMembers(db: Db, { cityId, touched, place, moves }: Placing) {
  const planned: QuartierPlan["members"] = [];
  const read = (after: string | null) =>
    listPlacedMembers(db, { cityId, quartierIds: [...touched.keys()], after, limit: BATCH });
  for await (const { id, quartierId, home } of everyOne<PlacedMember>(read)) {
    const was = touched.get(quartierId);
    // Of who gave no place, the quartier is all that is known: its middle stands for them.
    const found = was && place(home ?? was.centre, was);
    if (!was || !found || found.quartier.slug === was.slug) continue;
    moves.add(was.name, found.quartier.name, "members", found.isNearest);
    planned.push({ id, slug: found.quartier.slug });
  }
  return planned;
}

async function* everyOne<Row extends { id: string }>(read: (after: string | null) => Promise<Row[]>) {
  let after: string | null = null;
  for (;;) {
    const rows: Row[] = await read(after);
    yield* rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < BATCH) return;
  }
}

/** Counts what goes from where to where. */
class Moves {
  readonly #counts = new Map<string, QuartierMove>();

  add(from: string, to: string, what: "listings" | "members", isNearest: boolean): void {
    const key = JSON.stringify([from, to]);
    const move = this.#counts.get(key) ?? { from, to, listings: 0, members: 0, nearest: 0 };
    move[what] += 1;
    if (isNearest) move.nearest += 1;
    this.#counts.set(key, move);
  }

  sorted(): QuartierMove[] {
    const total = ({ listings, members }: QuartierMove) => listings + members;
    return [...this.#counts.values()].sort((a, b) => total(b) - total(a));
  }
}
