import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** Whom of the city to call; without a number, where to go. */
export function DeskLine({ city, locale }: { city: City; locale: Locale }) {
  const t = getTranslator(locale, "aftercare");
  const { deskPhone: phone, deskHours } = city.settings;
  if (!phone) return <p>{t("followUp.deskHelpNone")}</p>;
  return (
    <p>
      {t("followUp.deskHelp")}{" "}
      <a className="num nb" href={`tel:${phone.replaceAll(/\s/g, "")}`}>
        {phone}
      </a>
      {deskHours && <span className="small muted"> · {deskHours}</span>}
    </p>
  );
}
