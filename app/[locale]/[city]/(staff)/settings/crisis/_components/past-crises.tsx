import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { CrisisRow } from "#lib/server/crisis/load-crises.ts";

/** The crises that are over, each with its report. */
export function PastCrises({ past, city, locale }: { past: readonly CrisisRow[]; city: City; locale: Locale }) {
  const t = getTranslator(locale, "crisis");
  const day = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  return (
    <section className="stack" aria-labelledby="passees">
      <h2 id="passees">{t("past.title")}</h2>
      {past.length === 0 && <p className="muted">{t("past.none")}</p>}
      <ul className="crisis-past">
        {past.map(({ id, name, startedAt, endedAt, plannedEndAt }) => (
          <li key={id}>
            <a href={href(locale, "crisisReport", { city: city.slug, id })}>{name}</a>{" "}
            <span className="small muted">
              {t("past.line", { from: day(startedAt), to: day(endedAt ?? plannedEndAt) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
