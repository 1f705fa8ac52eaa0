import { LANGUAGES } from "#lib/listings/listing.ts";
import { formTexts } from "./form-texts.ts";
import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

const capitalized = (text: string, locale: Locale) => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);

/** Every text of the profile's fields, for the two forms that have them. */
export function profileTexts(locale: Locale) {
  const t = getTranslator(locale, "profile");
  const catalogue = getTranslator(locale, "catalogue");
  return {
    texts: formTexts(locale, ["firstName", "quartier", "languages", "adult"]),
    labels: {
      firstName: t("firstNameLabel"),
      firstNameHint: t("firstNameHint"),
      quartier: t("quartierLabel"),
      quartierHint: t("quartierHint"),
      quartierPlaceholder: t("quartierPlaceholder"),
      languages: t("languagesLegend"),
      languagesHint: t("languagesHint"),
    },
    languages: LANGUAGES.map((value) => ({ value, label: capitalized(catalogue(`language.${value}`), locale) })),
  };
}
