import type { City } from "#lib/cities/city.ts";
import type { ImportReport } from "#lib/cities/quartier-report.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { QuartierDraft } from "#lib/server/cities/load-quartier-draft.ts";
import { ChangeTables } from "./change-tables.tsx";

type Props = { draft: QuartierDraft; report: ImportReport; city: City; locale: Locale };

/** What an import that is in force changed. */
export function ImportReportView({ draft: { appliedAt, appliedBy }, report, city, locale }: Props) {
  const t = getTranslator(locale, "quartiers");
  const format = getFormatter(locale, city.timeZone);
  const date = appliedAt && format.dateTime(appliedAt, { dateStyle: "long", timeStyle: "short" });
  return (
    <section className="stack" aria-labelledby="bilan">
      <h2 id="bilan">{t("applied", { date: date ?? "", name: appliedBy ?? "" })}</h2>
      <ChangeTables report={report} locale={locale} />
    </section>
  );
}
