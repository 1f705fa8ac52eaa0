import { formTexts } from "#lib/i18n/form-texts.ts";
import { LOCALES, type Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { DIGEST_RHYTHMS, MAX_WEEKLY_CAP } from "#lib/notifications/preferences.ts";
import { CHANNELS, TOPICS } from "#lib/notifications/topic.ts";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const CAPS = Array.from({ length: MAX_WEEKLY_CAP + 1 }, (_, count) => count);

/** Every text of the form of preferences, for the two pages that have it. */
export function preferencesTexts(locale: Locale, hasPush: boolean) {
  const t = getTranslator(locale, "preferences");
  return {
    texts: formTexts(locale, ["preferences"]),
    labels: {
      topics: t("topics.legend"),
      topicsHint: `${t("topics.hint")} ${t("topics.push")}${hasPush ? "" : ` ${t("topics.noDevice")}`}`,
      nothing: t("topics.nothing"),
      service: t("service"),
      rhythm: t("rhythm.legend"),
      quiet: t("quiet.legend"),
      quietLabel: t("quiet.label"),
      quietHint: t("quiet.hint"),
      quietFrom: t("quiet.from"),
      quietTo: t("quiet.to"),
      cap: t("cap.label"),
      capHint: t("cap.hint"),
      pause: t("pause.label"),
      pauseHint: t("pause.hint"),
      language: t("language.legend"),
      save: t("save"),
      saving: t("saving"),
      saved: t("saved"),
    },
    topics: TOPICS.map((value) => ({ value, label: t(`topic.${value}`), hint: t(`about.${value}`) })),
    channels: CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
    rhythms: DIGEST_RHYTHMS.map((value) => ({ value, label: t(`rhythm.${value}`) })),
    hours: HOURS.map((hour) => ({ value: String(hour), label: t("quiet.hour", { hour }) })),
    caps: CAPS.map((count) => ({ value: String(count), label: t("cap.choice", { count }) })),
    languages: LOCALES.map((value) => ({ value, label: t(`language.${value}`) })),
  };
}
export type PreferencesTexts = ReturnType<typeof preferencesTexts>;
