import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** How a field of settings is called, and what is said under its name. */
export function fieldWords<Name extends string>(
  name: Name,
  locale: Locale,
  values: Record<string, number> = {},
): { name: Name; label: string; hint?: string } {
  const t = getTranslator(locale, "settings");
  const label = t(`field.${name}.label` as "field.cityName.label");
  const key = `field.${name}.hint` as "field.deskHours.hint";
  return { name, label, ...(t.has(key) && { hint: t(key, { max: 0, ...values }) }) };
}

/** The same of a number, with its bounds and what it was at first. */
export function numberWords<Name extends string>(
  name: Name,
  locale: Locale,
  bounds: { min: number; max: number; original: number },
) {
  const words = fieldWords(name, locale);
  const said = getTranslator(locale, "settings")("bounds", bounds);
  return { ...words, kind: "number" as const, hint: words.hint ? `${words.hint} ${said}` : said };
}
