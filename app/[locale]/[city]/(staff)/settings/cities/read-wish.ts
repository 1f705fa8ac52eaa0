import type { City } from "#lib/cities/city.ts";
import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import type { NewCityWish } from "#lib/cities/new-city.ts";
import { isQuartierError } from "#lib/cities/quartier-problem.ts";
import type { FormState } from "#lib/forms/form-state.ts";
import { isFreeSlug } from "#lib/i18n/routes.ts";
import type { QuartierDraft } from "#lib/server/cities/load-quartier-draft.ts";
import { newCitySchema } from "#lib/settings/new-city.schema.ts";

/** What a form of a new city says: what can be made of it, or what is wrong with it. */
export type ReadWish =
  | { wish: NewCityWish; quartiers: readonly ImportedQuartier[]; state: null }
  | { quartiers: null; state: Extract<FormState, { status: "invalid" }> | null };

export function readWish(draft: QuartierDraft, cities: readonly City[]): ReadWish {
  const read = newCitySchema(isFreeSlug).safeParse(draft.newCity);
  const values = { ...draft.newCity };
  if (!read.success) {
    const fieldErrors = Object.groupBy(read.error.issues, ({ path }) => String(path[0] ?? "form"));
    const keys = Object.entries(fieldErrors).map(([field, issues = []]) => [
      field,
      issues.map(({ message }) => message),
    ]);
    return { quartiers: null, state: { status: "invalid", fieldErrors: Object.fromEntries(keys), values } };
  }
  if (cities.some(({ slug }) => slug === read.data.slug)) {
    return { quartiers: null, state: { status: "invalid", fieldErrors: { slug: ["citySlug.taken"] }, values } };
  }
  if (!draft.quartiers || draft.problems.some(isQuartierError)) return { quartiers: null, state: null };
  return { wish: read.data, quartiers: draft.quartiers, state: null };
}
