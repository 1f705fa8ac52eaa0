import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { OpenedReport } from "#lib/server/reports/read-report.ts";
import { closeReportAction } from "../../actions.ts";
import { AnswerForm } from "./answer-form.tsx";

type Props = { report: OpenedReport; city: City; locale: Locale };

/** The answer to the reporter: the one that was given, or the form that gives it. */
export function ReportAnswer({ report: { id, closedAt, answer, reporterName: reporter }, city, locale }: Props) {
  const t = getTranslator(locale, "protection");
  const date = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  return (
    <section className="stack" aria-labelledby="answer-title">
      <h2 id="answer-title">
        {closedAt ? t("moderation.answered", { date: date(closedAt) }) : t("moderation.answerTitle")}
      </h2>
      {closedAt ? (
        <p className="quoted">{answer}</p>
      ) : (
        <AnswerForm
          action={closeReportAction.bind(null, { city: city.slug, locale })}
          report={id}
          words={{
            answer: t("moderation.answer", { reporter }),
            hint: t("moderation.answerHint"),
            close: t("moderation.close"),
            closing: t("working"),
          }}
          texts={formTexts(locale, ["report"])}
        />
      )}
    </section>
  );
}
