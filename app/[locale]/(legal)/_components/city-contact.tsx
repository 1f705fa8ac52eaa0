import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** How to reach the city; what is missing is said, never made up. */
export function CityContact({ city, locale }: { city: City | null; locale: Locale }) {
  const t = getTranslator(locale, "legal");
  const { deskPhone, deskHours, deskAddress, contactEmail } = city?.settings ?? {};
  if (!deskPhone && !deskAddress && !contactEmail) {
    return (
      <p>
        <mark>{t("shared.noContact")}</mark>
      </p>
    );
  }
  return (
    <dl className="text__contact">
      {deskPhone && (
        <div>
          <dt>{t("shared.phone")}</dt>
          <dd>
            <a className="num nb" href={`tel:${deskPhone.replaceAll(/\s/g, "")}`}>
              {deskPhone}
            </a>
            {deskHours && <p className="small muted">{deskHours}</p>}
          </dd>
        </div>
      )}
      {deskAddress && (
        <div>
          <dt>{t("shared.address")}</dt>
          <dd>{deskAddress}</dd>
        </div>
      )}
      {contactEmail && (
        <div>
          <dt>{t("shared.email")}</dt>
          <dd>
            <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
          </dd>
        </div>
      )}
    </dl>
  );
}
