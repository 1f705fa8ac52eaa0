import "server-only";
import { readFileSync, statSync } from "node:fs";
import { MAX_QUARTIERS_BYTES, type QuartierImport, readQuartiersText } from "#lib/cities/quartier-import.ts";
import type { QuartierProblem } from "#lib/cities/quartier-problem.ts";
import type { ImportReport } from "#lib/cities/quartier-report.ts";
import type { Point } from "#lib/geo/point.ts";
import { quartierProblemWords } from "#lib/i18n/quartier-problem-words.ts";
import { sayPlainly } from "../launch/terminal.ts";

/** Reads a file of quartiers of the disk, as the screen reads one that is sent. */
export function readQuartiersFile(path: string, near: Point | null): QuartierImport {
  if (statSync(path).size > MAX_QUARTIERS_BYTES) return { quartiers: [], problems: [{ code: "too-heavy" }] };
  return readQuartiersText(readFileSync(path, "utf8"), near);
}

/** Says what is wrong with a file, or to be looked at. */
export function sayProblems(problems: readonly QuartierProblem[]): void {
  for (const problem of problems) process.stderr.write(`${quartierProblemWords(problem, "fr")}\n`);
}

/** Says what an import changes. */
export function sayReport({ added, renamed, reshaped, gone, unchanged, moves, drafts, searches }: ImportReport): void {
  const names = (quartiers: readonly { name: string }[]) => quartiers.map(({ name }) => name).join(", ") || "aucun";
  sayPlainly(`Nouveaux : ${names(added)}`);
  sayPlainly(`Renommés : ${renamed.map(({ before, name }) => `${before} → ${name}`).join(", ") || "aucun"}`);
  sayPlainly(`Redessinés : ${names(reshaped)}`);
  sayPlainly(`Retirés : ${names(gone)}`);
  sayPlainly(`Inchangés : ${unchanged}`);
  for (const { from, to, listings, members, nearest } of moves) {
    const outside = nearest > 0 ? `, dont ${nearest} hors de tout quartier, au plus proche` : "";
    sayPlainly(`${from} → ${to} : ${listings} annonce(s), ${members} personne(s)${outside}`);
  }
  if (drafts + searches > 0) sayPlainly(`Brouillons : ${drafts}, recherches enregistrées : ${searches}`);
}
