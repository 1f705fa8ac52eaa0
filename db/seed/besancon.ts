import { readFileSync } from "node:fs";
import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import { readQuartiers } from "#lib/cities/quartier-import.ts";
import { isQuartierError } from "#lib/cities/quartier-problem.ts";

export const BESANCON = {
  slug: "besancon",
  name: "Besançon",
  timeZone: "Europe/Paris",
  centre: { x: 6.024, y: 47.2378 },
  settings: {
    // A range that is kept for fiction.
    deskPhone: "03 53 01 24 24",
    deskHours: "Du lundi au vendredi, de 9 h à 12 h et de 14 h à 17 h.",
    contactEmail: "entraide@besancon.example",
    cityCode: "25056",
    moderation: {
      onCall: { name: "Coordination du CCAS", phone: "03 53 01 25 25", email: "astreinte@besancon.example" },
    },
  },
} as const;

/** The 14 quartiers of Besançon, read and checked like any other file. */
export function besanconQuartiers(): ImportedQuartier[] {
  const file = readFileSync(new URL("./besancon-quartiers.geojson", import.meta.url), "utf8");
  const { quartiers, problems } = readQuartiers(JSON.parse(file));
  if (problems.some(isQuartierError)) throw new Error(JSON.stringify(problems));
  return quartiers;
}
