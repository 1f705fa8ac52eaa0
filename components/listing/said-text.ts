import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { ListingSays, SaidField } from "#lib/listings/listing-changes.ts";

type Words<Value> = (value: Value, kind: Kind, locale: Locale) => string;

const joined = (words: string[]) => words.join(", ");

/** How each field of a listing reads. */
const WORDS: { [Field in SaidField]: Words<ListingSays[Field]> } = {
  title: (title) => title,
  body: (body, _kind, locale) => body || getTranslator(locale, "publish")("review.noBody"),
  category: (category, _kind, locale) => getTranslator(locale, "catalogue")(`category.${category}`),
  beneficiary: (beneficiary, _kind, locale) => getTranslator(locale, "publish")(`beneficiary.${beneficiary}`),
  peopleWanted: (count, _kind, locale) => getTranslator(locale, "publish")("peopleWantedOption", { count }),
  when: (when, kind, locale) => whenLabel({ kind, ...when }, locale, 28),
  capacity: (capacity, _kind, locale) => getTranslator(locale, "publish")("capacityOption", { count: capacity ?? 1 }),
  quartier: (quartier) => quartier,
  radiusM: (metres, _kind, locale) => {
    const t = getTranslator(locale, "publish");
    return metres < 1000 ? t("radiusOption.m", { count: metres }) : t("radiusOption.km", { count: metres / 1000 });
  },
  remote: (remote, _kind, locale) => getTranslator(locale, "publish")(remote ? "review.remoteYes" : "review.remoteNo"),
  equipment: (items, _kind, locale) => {
    const names = getTranslator(locale, "catalogue");
    return joined(items.map((item) => names(`equipment.${item}`))) || getTranslator(locale, "publish")("review.none");
  },
  languages: (languages, _kind, locale) => {
    const names = getTranslator(locale, "catalogue");
    return joined(languages.map((one) => names(`language.${one}`))) || getTranslator(locale, "publish")("review.any");
  },
};

/** What one field of a listing says, in words. */
export function saidText<Field extends SaidField>(
  field: Field,
  value: ListingSays[Field],
  kind: Kind,
  locale: Locale,
): string {
  return WORDS[field](value, kind, locale);
}

/** The name of a field. */
export function saidLabel(field: SaidField, kind: Kind, locale: Locale): string {
  const t = getTranslator(locale, "publish");
  if (field === "title") return t(`review.title.${kind}`);
  if (field === "equipment") return t(`review.equipment.${kind}`);
  return t(field === "radiusM" ? "review.radius" : `review.${field}`);
}
