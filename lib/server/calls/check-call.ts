import "server-only";
import type { CalledQuartier } from "#db/queries/call-candidates.ts";
import type { CallInput } from "#lib/calls/call.schema.ts";
import { type CallAudience, callDaysProblem } from "#lib/calls/call.ts";
import type { City } from "#lib/cities/city.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { localDay } from "#lib/listings/local-time.ts";

/**
 * Whom a call turns to, once what only the city can judge is right: its open categories, its quartiers of today, and the
 * days by its clocks. Throws `InvalidField`.
 */
export function checkCall(
  city: Pick<City, "settings" | "timeZone">,
  input: CallInput,
  quartiers: readonly CalledQuartier[],
  now: Date,
): CallAudience {
  const { categorie: category, quartier: slugs, debut, fin, proches: close, voisins: neighbours } = input;
  if (city.settings.categoriesOff.includes(category)) throw new InvalidField("categorie", "category.switched-off");
  const chosen = quartiers.filter(({ slug }) => slugs.includes(slug));
  if (chosen.length !== slugs.length) throw new InvalidField("quartier", "call.quartier-unknown");
  const problem = callDaysProblem({ startsOn: debut, endsOn: fin }, localDay(now, city.timeZone).date);
  if (problem) throw new InvalidField(problem.field, problem.key);
  return { category, quartierIds: chosen.map(({ id }) => id), close, neighbours };
}
