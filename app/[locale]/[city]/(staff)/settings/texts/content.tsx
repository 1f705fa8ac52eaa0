import type { City } from "#lib/cities/city.ts";
import { LOCALES, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { TEXT_LENGTH, TEXT_NAMES } from "#lib/settings/texts.ts";
import { fieldWords } from "../_components/field-words.ts";
import type { SettingsContent } from "../_components/settings-page.tsx";

/** Our own sentences, which stand where a city wrote none. */
function oursIn(language: Locale, { name }: City) {
  return {
    welcome: getTranslator(language, "home")("lead", { city: name }),
    footer: getTranslator(language, "common")("foot.serviceOf", { city: name }),
  };
}

/** What the city says in its own words, in each language. */
export async function textsContent({ city, locale }: { city: City; locale: Locale }): Promise<SettingsContent> {
  const t = getTranslator(locale, "settings");
  const languages = getTranslator(locale, "mailPreview");
  const shown = (language: Locale) => ({ name: languages(`langue.${language}`), ...oursIn(language, city) });
  return {
    groups: TEXT_NAMES.map((name) => ({
      key: name,
      legend: t(`legend.${name}`),
      fields: LOCALES.map((language) => ({
        kind: "text" as const,
        ...fieldWords(`${name}-${language}`, locale, { max: TEXT_LENGTH[name] }),
        maxLength: TEXT_LENGTH[name],
        multiline: true,
      })),
    })),
    facts: (
      <p>
        {t("facts.guide")}{" "}
        <a href={href(locale, "ruleGuide", {})}>{getTranslator(locale, "common")("foot.ruleGuide")}</a>
      </p>
    ),
    preview: { of: "texts", languages: { fr: shown("fr"), en: shown("en") } },
  };
}
