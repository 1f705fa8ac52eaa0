import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Absentee } from "#lib/server/reports/load-reports.ts";

type Props = { absentees: readonly Absentee[]; city: City; locale: Locale };

/** Who several times did not come: shown to moderators alone, and nobody's score. */
export function Absentees({ absentees, city, locale }: Props) {
  const t = getTranslator(locale, "protection");
  const date = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  return (
    <section className="stack" aria-labelledby="absent">
      <h2 id="absent">{t("moderation.absentTitle")}</h2>
      <p className="small muted">{t("moderation.absentText")}</p>
      {absentees.length === 0 && <p>{t("moderation.noAbsent")}</p>}
      <ul className="log" hidden={absentees.length === 0}>
        {absentees.map(({ firstName: name, times: count, lastAt }) => (
          <li key={`${name} ${lastAt.toISOString()}`}>
            {t("moderation.absent", { name, count: String(count), date: date(lastAt) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
