import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { originalNumber, TUNED, type TunedName } from "#lib/settings/matching.ts";
import { numberWords } from "../_components/field-words.ts";
import type { SettingsContent } from "../_components/settings-page.tsx";

/** Which numbers stand together, and whether they have a sentence of their own. */
const GROUPS = [
  { key: "shares", hint: true, names: ["relevance", "feasibility", "record"] },
  {
    key: "pairs",
    hint: false,
    names: ["leastScore", "leastRelevance", "walkMinutes", "presenceDays", "offersPerHelper", "nearM"],
  },
  { key: "answers", hint: true, names: ["answerToday", "answerSoon", "answerLater"] },
  { key: "waves", hint: true, names: ["waveToday", "waveSoon", "waveLater"] },
  { key: "limits", hint: false, names: ["peoplePerRequest", "perDay", "perWeek", "quietFrom", "quietTo"] },
] as const satisfies { key: string; hint: boolean; names: TunedName[] }[];

/** The weights and limits of matching. */
export async function matchingContent({ locale }: { locale: Locale }): Promise<SettingsContent> {
  const t = getTranslator(locale, "settings");
  return {
    groups: GROUPS.map(({ key, hint, names }) => ({
      key,
      legend: t(`legend.${key}`),
      ...(hint && { hint: t(`legend.${key}Hint`) }),
      beside: true,
      fields: names.map((name) => {
        const { min, max } = TUNED[name];
        return numberWords(name, locale, { min, max, original: originalNumber(name) });
      }),
    })),
    facts: (
      <p>
        {t("facts.matching")} <a href={href(locale, "howItWorks", {})}>{t("facts.matchingLink")}</a>
      </p>
    ),
  };
}
