import type { Db } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { findQuartiersLeftOut, replaceQuartiers } from "#db/queries/quartier-import.ts";
import { readQuartiers } from "#lib/cities/quartier-import.ts";

/** What stops an import, one sentence each; nothing was written. */
export class QuartierImportError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/**
 * Imports or replaces the quartiers of a city from a parsed GeoJSON file, all or nothing. Returns how many there are now.
 * Throws `QuartierImportError` with every problem of the file, or with the quartiers that are still needed.
 */
export async function importQuartiers(db: Db, citySlug: string, file: unknown): Promise<number> {
  const { quartiers, errors } = readQuartiers(file);
  if (errors.length > 0) throw new QuartierImportError(errors);
  return db.transaction(async (tx) => {
    const city = await findCityBySlug(tx, citySlug);
    if (!city) throw new QuartierImportError([`La ville « ${citySlug} » n’existe pas.`]);
    const kept = quartiers.map(({ slug }) => slug);
    const leftOut = await findQuartiersLeftOut(tx, city.id, kept);
    const needed = leftOut.filter(({ members, listings }) => members + listings > 0);
    if (needed.length > 0) {
      throw new QuartierImportError(
        needed.map(
          ({ slug, members, listings }) =>
            `Le quartier « ${slug} » manque dans le fichier, or ${members} personne(s) et ${listings} annonce(s) s’y trouvent.`,
        ),
      );
    }
    await replaceQuartiers(
      tx,
      city.id,
      quartiers,
      leftOut.map(({ slug }) => slug),
    );
    return quartiers.length;
  });
}
