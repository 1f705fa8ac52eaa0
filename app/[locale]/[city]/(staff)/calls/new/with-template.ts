import type { CallQuery } from "#lib/calls/call-query.ts";
import { callTemplate } from "#lib/calls/call-template.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { CallQuartier } from "#lib/server/calls/load-call-quartiers.ts";

type Asked = Pick<CallQuery, "stage" | "template"> & {
  quartiers: readonly CallQuartier[];
  city: City;
  locale: Locale;
};

/** The values of the form with the words of the ready-made text that was asked for; a new call begins with the first one. */
export function withTemplate(values: FormValues, { stage, template, quartiers, city, locale }: Asked): FormValues {
  const category = CATEGORY_KEYS.find((key) => key === values.categorie);
  const wanted = template ?? (stage === "new" && !values.titre && !values.texte ? "first" : null);
  if (!category || !wanted) return values;
  const chosen = [values.quartier ?? []].flat();
  const names = quartiers.filter(({ slug }) => chosen.includes(slug)).map(({ shortName }) => shortName);
  const all = names.length === quartiers.length ? [] : names;
  const { title, body } = callTemplate(locale, wanted, { category, quartiers: all, city: city.name });
  return { ...values, titre: title, texte: body };
}
