import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { MODERATION_MODES } from "#lib/cities/moderation-settings.ts";
import type { SavedMeanwhile } from "#lib/forms/form-state.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { FieldChange } from "#lib/settings/sections.ts";

/** What a field of settings says, in words. */
function valueWords(field: string, value: string | string[], locale: Locale): string {
  const t = getTranslator(locale, "settings");
  if (value.length === 0) return t("conflict.nothing");
  if (Array.isArray(value)) {
    const names = getTranslator(locale, "catalogue");
    return CATEGORY_KEYS.filter((key) => value.includes(key))
      .map((key) => names(`category.${key}`))
      .join(", ");
  }
  const mode = field === "mode" && MODERATION_MODES.find((one) => one === value);
  if (mode) return t(`mode.${mode}.label`);
  const weekday = `weekday.${value}` as "weekday.1";
  return field === "digestWeekday" && t.has(weekday) ? t(weekday) : value;
}

/** What stands and what was typed, field by field, for whoever decides between them. */
export function differencesOf(changes: readonly FieldChange[], locale: Locale): SavedMeanwhile["differences"] {
  const t = getTranslator(locale, "settings");
  return changes.map(({ field, before, after }) => ({
    label: t(`field.${field}.label` as "field.cityName.label"),
    saved: valueWords(field, before, locale),
    typed: valueWords(field, after, locale),
  }));
}
