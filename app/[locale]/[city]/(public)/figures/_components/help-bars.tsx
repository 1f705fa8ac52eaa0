import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { LineRow } from "./line-rows.ts";

type Props = { rows: readonly LineRow[]; locale: Locale };

/** Helps by category, the most first; masked ones at the end. */
export function HelpBars({ rows, locale }: Props) {
  const t = getTranslator(locale, "openData");
  const format = getFormatter(locale, "UTC");
  const bars = rows.flatMap(({ name, totals, isTotal }) => (isTotal ? [] : [{ name, count: totals.helps }]));
  const sorted = bars.toSorted((one, other) => (other.count ?? -1) - (one.count ?? -1));
  const most = Math.max(1, sorted[0]?.count ?? 1);
  return (
    <section className="card">
      <h2>{t("helpsByCategory")}</h2>
      <p className="small muted">{t("helpsBars")}</p>
      <ul className="tally">
        {sorted.map(({ name, count }) => (
          <li key={name}>
            <span>{name}</span>
            <i className={count === null ? "is-masked" : undefined} aria-hidden="true">
              <b style={{ width: `${(100 * (count ?? 0)) / most}%` }} />
            </i>
            <span className="n">{count === null ? t("masked") : format.number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
