import { clauseTitle } from "#lib/i18n/guide/versions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { CLAUSES, clauseNumber } from "#lib/moderation/clause.ts";
import { DECISION_ACTIONS } from "#lib/moderation/decision.ts";
import type { YearSummary } from "#lib/transparency/year-summary.ts";

type Props = { summary: YearSummary; locale: Locale };

const COUNTED = ["decisions", "restrictions", "detected", "reported"] as const;
const APPEALED = ["appeals", "upheld", "reversed", "suspensions"] as const;

/** The figures of a year as lists and tables. */
export function YearFigures({ summary, locale }: Props) {
  const t = getTranslator(locale, "transparency");
  const number = (value: number) => getFormatter(locale, "UTC").number(value);
  const hours = (value: number | null) => (value === null ? "–" : t("hours", { hours: number(value) }));
  return (
    <>
      <section>
        <h2>{t("notices")}</h2>
        <dl className="figures">
          <Figure label={t("notices")} value={number(summary.notices)} />
          <Figure label={t("noticesMedian")} value={hours(summary.noticesMedian)} />
        </dl>
      </section>
      <section>
        <h2>{t("decisions")}</h2>
        <dl className="figures">
          {COUNTED.map((name) => (
            <Figure key={name} label={t(name)} value={number(summary[name])} />
          ))}
          <Figure label={t("automated")} value={t("none")} />
          <Figure label={t("median")} value={hours(summary.decisionsMedian)} />
        </dl>
        <Counts
          caption={t("byAction")}
          head={t("measure")}
          count={t("count")}
          rows={DECISION_ACTIONS.map((action) => [t(`action.${action}`), number(summary.byAction.get(action) ?? 0)])}
        />
        <Counts
          caption={t("byClause")}
          head={t("rule")}
          count={t("count")}
          rows={CLAUSES.map((clause) => [
            `${clauseNumber(clause)}. ${clauseTitle(clause, locale)}`,
            number(summary.byClause.get(clause) ?? 0),
          ])}
        />
      </section>
      <section>
        <h2>{t("appeals")}</h2>
        <dl className="figures">
          {APPEALED.map((name) => (
            <Figure key={name} label={t(name)} value={number(summary[name])} />
          ))}
          <Figure label={t("appealMedian")} value={hours(summary.appealsMedian)} />
        </dl>
      </section>
    </>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

type CountsProps = { caption: string; head: string; count: string; rows: readonly (readonly [string, string])[] };

function Counts({ caption, head, count, rows }: CountsProps) {
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="n">
            {count}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="n">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
