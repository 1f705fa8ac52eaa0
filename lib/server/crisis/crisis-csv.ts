import "server-only";
import { CSV_FORMATS, type CsvFormat, csvOf } from "#lib/csv/csv.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type CrisisReport, figureRows } from "./load-crisis-report.ts";

/** The format that an address asks for: the one for Excel by `format=excel`. */
export function csvFormatOf(asked: string | null): CsvFormat {
  return CSV_FORMATS.find((format) => format === asked) ?? "standard";
}

/** The figures of a report as a file: one row each, and one for each category and figure. Nobody is named in it. */
export function crisisCsv(report: CrisisReport, locale: Locale, format: CsvFormat): string {
  const t = getTranslator(locale, "crisis");
  const names = getTranslator(locale, "catalogue");
  const header = [t("report.category"), t("report.figure"), t("report.during"), t("report.earlier")];
  const all = figureRows(report).map(({ name, during, earlier }) => ["", t(`report.${name}`), during, earlier]);
  const byCategory = report.categories.flatMap(({ category, during, earlier }) =>
    (["requests", "offers", "helps"] as const).map((name) => [
      names(`category.${category}`),
      t(`report.${name}`),
      during[name],
      earlier[name],
    ]),
  );
  return csvOf(header, [...all, ...byCategory], format);
}
