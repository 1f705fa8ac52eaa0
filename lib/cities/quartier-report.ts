import type { ImportedQuartier } from "./imported-quartier.ts";
import type { QuartierWithBoundary } from "./quartier.ts";

type Named = { slug: string; name: string };

/** What stands in another quartier than before; `nearest` of these lie in none, and come to the one that is nearest. */
export type QuartierMove = { from: string; to: string; listings: number; members: number; nearest: number };

/** What a file changes, or changed, in a city. */
export type ImportReport = {
  added: Named[];
  renamed: (Named & { before: string })[];
  reshaped: Named[];
  /** No longer a part of the city. */
  gone: Named[];
  unchanged: number;
  /** By the names of the quartiers, the largest first. */
  moves: QuartierMove[];
  /** Drafts and saved searches that named a quartier that goes. */
  drafts: number;
  searches: number;
  /** Listings that stay where they are with a finer or coarser public place. */
  replaced: number;
};

type Known = Pick<QuartierWithBoundary, "slug" | "name" | "shortName" | "boundary">;

/** Which quartiers a file adds, renames, draws otherwise and leaves out. */
export function compareQuartiers(
  known: readonly Known[],
  imported: readonly ImportedQuartier[],
): Pick<ImportReport, "added" | "renamed" | "reshaped" | "gone" | "unchanged"> {
  const before = new Map(known.map((quartier) => [quartier.slug, quartier]));
  const after = new Set(imported.map(({ slug }) => slug));
  const both = imported.flatMap((now) => {
    const was = before.get(now.slug);
    return was ? [{ was, now }] : [];
  });
  const renamed = both.filter(({ was, now }) => was.name !== now.name || was.shortName !== now.shortName);
  const reshaped = both.filter(({ was, now }) => isReshaped(was, now));
  const changed = new Set([...renamed, ...reshaped]);
  return {
    added: imported.filter(({ slug }) => !before.has(slug)).map(named),
    renamed: renamed.map(({ was, now }) => ({ ...named(now), before: was.name })),
    reshaped: reshaped.map(({ now }) => named(now)),
    gone: known.filter(({ slug }) => !after.has(slug)).map(named),
    unchanged: both.length - changed.size,
  };
}

const named = ({ slug, name }: Named): Named => ({ slug, name });

/** A centimetre: what programs round when they write a file anew is no other outline. */
const DECIMALS = 1e7;
const outline = ({ boundary }: Pick<Known, "boundary">) =>
  JSON.stringify(boundary.coordinates, (_, value) =>
    typeof value === "number" ? Math.round(value * DECIMALS) : value,
  );

/** Whether a quartier has another outline than before. */
export function isReshaped(was: Pick<Known, "boundary">, now: Pick<Known, "boundary">): boolean {
  return outline(was) !== outline(now);
}
