import { type Keep, RETENTION, type RetentionKey, type RetentionLine } from "#lib/privacy/retention.ts";
import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

/** A line of the retention table in words. */
export type RetentionWords = { what: string; why: string; until: string; leaving: string };

function keepWords(keep: Keep, locale: Locale): string {
  const t = getTranslator(locale, "retention");
  if ("days" in keep) return t("keep", { unit: "days", count: keep.days });
  if ("months" in keep) return t("keep", { unit: "months", count: keep.months });
  return t("keep", { unit: "years", count: keep.years });
}

/** What a line says to the public, its exact duration among it. */
export function retentionWords(key: RetentionKey, locale: Locale): RetentionWords {
  const t = getTranslator(locale, "retention");
  const { keep, basis, leaving }: RetentionLine = RETENTION[key];
  return {
    what: t(`lines.${key}.what`),
    why: t(`basis.${basis}`),
    until: t(`lines.${key}.until`, { keep: keep ? keepWords(keep, locale) : "" }),
    leaving: t(`left.${leaving}`),
  };
}
