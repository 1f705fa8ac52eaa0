import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { LEAST_PEOPLE } from "#lib/insights/tension.ts";

/** Why numbers are masked, and how it is done. */
export function Masking({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "openData");
  return (
    <section className="banner masking">
      <Icon name="lock" />
      <div className="stack">
        <h2>{t("maskingTitle")}</h2>
        <p>{t("maskingPeople", { people: LEAST_PEOPLE })}</p>
        <p>{t("maskingOthers", { people: LEAST_PEOPLE })}</p>
        <p>{t("maskingTime")}</p>
      </div>
    </section>
  );
}
