import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** Whom of the city to call or to write to; nothing where it says neither. */
export function CityDesk({ city, locale }: { city: City; locale: Locale }) {
  const { deskPhone: phone, deskHours: hours, contactEmail: email } = city.settings;
  if (!phone && !email) return null;
  return (
    <section className="stack" aria-labelledby="desk">
      <h2 id="desk">{getTranslator(locale, "decisionPage")("suspended.desk")}</h2>
      {phone && (
        <p>
          <a className="num nb" href={`tel:${phone.replaceAll(/\s/g, "")}`}>
            {phone}
          </a>
          {hours && <span className="small muted"> · {hours}</span>}
        </p>
      )}
      {email && (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
    </section>
  );
}
