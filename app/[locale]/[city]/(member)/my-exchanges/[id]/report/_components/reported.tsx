import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { name: string; blocked: boolean; place: { city: string; id: string }; locale: Locale };

/** The acknowledgement of a report, and where its answer will be. */
export function Reported({ name, blocked, place, locale }: Props) {
  const t = getTranslator(locale, "protection");
  return (
    <>
      <div className="banner banner--success" role="status">
        <Icon name="check" />
        <div>
          <p>{t("report.done")}</p>
          {blocked && <p>{t("block.done", { name })}</p>}
        </div>
      </div>
      <p className="row">
        <a className="btn" href={href(locale, "privacyLog", { city: place.city })}>
          {t("report.follow")}
        </a>
        <a className="btn btn--ghost" href={href(locale, "exchange", place)}>
          {t("back")}
        </a>
      </p>
    </>
  );
}
