import { CATEGORIES } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { CALL_LENGTH } from "./call.ts";
import type { Template } from "./call-query.ts";

type Filled = { category: CategoryKey; quartiers: readonly string[]; city: string };

/** Where: a few quartiers by their names, several by their number, all of them by the city. */
function placeWords(quartiers: readonly string[], city: string, locale: Locale): string {
  if (quartiers.length === 0) return city;
  if (quartiers.length <= 2) return getFormatter(locale, "UTC").list(quartiers);
  return getTranslator(locale, "callTemplates")("places", { count: quartiers.length });
}

/** A ready-made text of the family of a category, its places filled in; the title is shortened where names are long. */
export function callTemplate(
  locale: Locale,
  template: Template,
  { category, quartiers, city }: Filled,
): { name: string; title: string; body: string } {
  const t = getTranslator(locale, "callTemplates");
  const key = `${CATEGORIES[category].family}.${template}` as const;
  const name = getTranslator(locale, "catalogue")(`category.${category}`);
  const titleIn = (place: string) => t(`${key}.title`, { category: name, place });
  const title = titleIn(placeWords(quartiers, city, locale));
  return {
    name: t(`${key}.name`),
    title: title.length <= CALL_LENGTH.title.max ? title : titleIn(city).slice(0, CALL_LENGTH.title.max),
    body: t(`${key}.body`, { category: name.toLocaleLowerCase(locale) }),
  };
}
