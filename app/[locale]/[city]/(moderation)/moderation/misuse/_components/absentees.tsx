import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Absentee } from "#lib/server/moderation/load-absentees.ts";

type Props = { absentees: readonly Absentee[]; city: City; locale: Locale };

/** Who several times did not come, as numbers: shown to moderators alone, and nobody's score. Nothing when there is nobody. */
export function Absentees({ absentees, city, locale }: Props) {
  if (absentees.length === 0) return null;
  const t = getTranslator(locale, "moderation");
  const date = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  return (
    <section className="card stack" aria-labelledby="absents">
      <h2 id="absents">{t("absences.title")}</h2>
      <p className="muted">{t("absences.text")}</p>
      <ul>
        {absentees.map(({ number, times: count, lastAt }) => (
          <li key={`${number} ${lastAt.toISOString()}`}>
            {t("absences.one", { number, count: String(count), date: date(lastAt) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
