import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { fieldWords } from "../_components/field-words.ts";
import type { SettingsContent } from "../_components/settings-page.tsx";

/** How the city is called, seen and reached. */
export async function identityContent({ city, locale }: { city: City; locale: Locale }): Promise<SettingsContent> {
  const t = getTranslator(locale, "settings");
  return {
    groups: [
      {
        key: "seen",
        legend: t("legend.seen"),
        fields: [
          { kind: "text", ...fieldWords("cityName", locale) },
          {
            kind: "colour",
            ...fieldWords("accent", locale),
            words: {
              typed: t("colour.typed", { colour: "{colour}", proposal: "{proposal}" }),
              take: t("colour.take", { proposal: "{proposal}" }),
              pick: t("colour.pick"),
              working: t("working"),
            },
          },
        ],
      },
      {
        key: "reached",
        legend: t("legend.reached"),
        fields: [
          { kind: "text", ...fieldWords("contactEmail", locale), type: "email" },
          { kind: "text", ...fieldWords("cityCode", locale) },
        ],
      },
    ],
    facts: (
      <p>
        {t("facts.inTimeZone", { timeZone: city.timeZone })} <span className="hint">{t("facts.timeZone")}</span>
      </p>
    ),
    preview: {
      of: "colour",
      scheme: { light: t("colour.light"), dark: t("colour.dark") },
      button: t("colour.button"),
      chosen: t("colour.chosen"),
      hint: t("colour.hint"),
      unreadable: t("colour.unreadable"),
      rest: t("colour.offer"),
    },
  };
}
