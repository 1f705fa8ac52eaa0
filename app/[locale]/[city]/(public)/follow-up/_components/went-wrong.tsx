import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { FollowedExchange } from "#lib/server/exchanges/load-follow-up.ts";
import { DeskLine } from "./desk-line.tsx";

type Props = { about: FollowedExchange; city: City; locale: Locale };

/** What one can do when a help went wrong: the emergency numbers, the desk, a report, a block. */
export function WentWrong({ about: { id, name }, city, locale }: Props) {
  const t = getTranslator(locale, "aftercare");
  const place = { city: city.slug, id };
  return (
    <>
      <p className="banner banner--danger">
        <Icon name="warn" />
        <span>{t.rich("followUp.danger", { b: (chunks) => <b>{chunks}</b> })}</span>
      </p>
      <DeskLine city={city} locale={locale} />
      <ul className="ways">
        <li>
          <a href={href(locale, "reportExchange", place)}>{t("followUp.report")}</a>
          <p className="small muted">{t("followUp.reportHint")}</p>
        </li>
        <li>
          <a href={href(locale, "exchange", place)}>{t("followUp.block", { name })}</a>
          <p className="small muted">{t("followUp.blockHint", { name })}</p>
        </li>
      </ul>
      <p className="small muted">{t("followUp.signIn")}</p>
    </>
  );
}
