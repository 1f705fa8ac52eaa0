import { Icon } from "#components/ui/icon.tsx";
import type { CellResolution } from "#lib/geo/cell.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { firstName: string | null; cellResolution: CellResolution; exactPlace: boolean; locale: Locale };

/** Width of a cell, roughly, as people say it. */
const CELL_SIZES: Record<CellResolution, string> = { 9: "400 m", 8: "1 km", 7: "3 km" };

/** What anybody will read, and what stays between two people. */
export function WhoSeesWhat({ firstName, cellResolution, exactPlace, locale }: Props) {
  const t = getTranslator(locale, "publish");
  return (
    <section className="seen">
      <h2>{t("seen.title")}</h2>
      <div className="who">
        <div className="card card--flat">
          <h3>
            <Icon name="eye" />
            {t("seen.everyone")}
          </h3>
          <ul>
            <li>{t("seen.text")}</li>
            <li>{t("seen.zone", { size: CELL_SIZES[cellResolution] })}</li>
            <li>{firstName ? t("seen.firstName", { name: firstName }) : t("seen.firstNameUnknown")}</li>
          </ul>
        </div>
        <div className="card card--flat">
          <h3>
            <Icon name="lock" />
            {t("seen.accepted")}
          </h3>
          <ul>
            <li>{t("seen.contact")}</li>
            {exactPlace && <li>{t("seen.place")}</li>}
            <li>{t("seen.email")}</li>
          </ul>
        </div>
      </div>
    </section>
  );
}
