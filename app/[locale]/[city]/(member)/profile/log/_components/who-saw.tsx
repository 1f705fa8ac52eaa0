import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { Reading, Reveal } from "#lib/server/privacy/load-privacy-log.ts";

type Props = { reveals: readonly Reveal[]; readings: readonly Reading[]; city: City; locale: Locale };

const FIELDS = ["phone", "email", "address"] as const;

/** Contact details that others saw, and reports that moderators read. */
export function WhoSaw({ reveals, readings, city, locale }: Props) {
  const t = getTranslator(locale, "protection");
  const format = getFormatter(locale, city.timeZone);
  const date = (at: Date) => format.dateTime(at, { dateStyle: "long", timeStyle: "short" });
  const named = (fields: readonly string[]) =>
    format.list(FIELDS.filter((field) => fields.includes(field)).map((field) => t(`log.field.${field}`)));
  return (
    <>
      <section className="card card--flat stack" aria-labelledby="reveals">
        <h2 id="reveals">{t("log.revealsTitle")}</h2>
        {reveals.length === 0 && <p>{t("log.noReveal")}</p>}
        <ul className="log" hidden={reveals.length === 0}>
          {reveals.map(({ viewerName, fields, at }) => (
            <li key={`${at.toISOString()} ${viewerName}`}>
              {t("log.reveal", { name: shownName(viewerName, locale), fields: named(fields), date: date(at) })}
            </li>
          ))}
        </ul>
      </section>
      <section className="card card--flat stack" aria-labelledby="readings">
        <h2 id="readings">{t("log.readingsTitle")}</h2>
        <p className="small muted">{t("log.readings")}</p>
        {readings.length === 0 && <p>{t("log.noReading")}</p>}
        <ul className="log" hidden={readings.length === 0}>
          {readings.map(({ as, at }) => (
            <li key={`${at.toISOString()} ${as}`}>{t(`log.reading.${as}`, { date: date(at) })}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
