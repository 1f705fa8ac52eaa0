import { DEFAULT_MODERATION, MODERATION_MODES } from "#lib/cities/moderation-settings.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Member } from "#lib/identity/member.ts";
import { loadModerationLoad } from "#lib/server/settings/load-settings.ts";
import { MINUTES, TARGETS } from "#lib/settings/moderation.ts";
import { fieldWords, numberWords } from "../_components/field-words.ts";
import type { SettingsContent } from "../_components/settings-page.tsx";

const RISK = { min: 0, max: 100 };
const { reviewFrom, holdFrom, targetMinutes, escalateAfterMinutes } = DEFAULT_MODERATION;

/** What is read before it appears, how soon, and who is on call. */
export async function moderationContent({
  locale,
  member,
}: {
  locale: Locale;
  member: Member;
}): Promise<SettingsContent> {
  const t = getTranslator(locale, "settings");
  const modes = MODERATION_MODES.map((mode) => ({
    value: mode,
    label: t(`mode.${mode}.label`),
    hint: t(`mode.${mode}.hint`),
  }));
  return {
    groups: [
      {
        key: "reading",
        legend: t("legend.reading"),
        fields: [
          { kind: "radio", ...fieldWords("mode", locale), options: modes },
          numberWords("reviewFrom", locale, { ...RISK, original: reviewFrom }),
          numberWords("holdFrom", locale, { ...RISK, original: holdFrom }),
        ],
      },
      {
        key: "targets",
        legend: t("legend.targets"),
        hint: t("legend.targetsHint"),
        beside: true,
        fields: [
          ...TARGETS.map((target) => numberWords(target, locale, { ...MINUTES, original: targetMinutes[target] })),
          numberWords("escalateAfterMinutes", locale, { ...MINUTES, original: escalateAfterMinutes }),
        ],
      },
      {
        key: "on-call",
        legend: t("legend.onCall"),
        hint: t("legend.onCallHint"),
        fields: [
          { kind: "text", ...fieldWords("onCallName", locale) },
          { kind: "text", ...fieldWords("onCallPhone", locale), type: "tel" },
          { kind: "text", ...fieldWords("onCallEmail", locale), type: "email" },
        ],
      },
    ],
    facts: (
      <div className="card card--flat stack">
        <p>{t("facts.waiting", await loadModerationLoad(member))}</p>
        <p>{t("facts.waitingAfter")}</p>
      </div>
    ),
  };
}
