import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { fieldWords } from "../_components/field-words.ts";
import type { SettingsContent } from "../_components/settings-page.tsx";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** When the city writes to everybody. */
export async function messagesContent({ locale }: { locale: Locale }): Promise<SettingsContent> {
  const t = getTranslator(locale, "settings");
  const options = WEEKDAYS.map((day) => ({ value: day, label: t(`weekday.${day}`) }));
  return {
    groups: [{ key: "digest", fields: [{ kind: "select", ...fieldWords("digestWeekday", locale), options }] }],
  };
}
