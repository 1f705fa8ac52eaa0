import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { FollowUpView } from "#lib/exchanges/follow-up-view.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { FollowedExchange } from "#lib/server/exchanges/load-follow-up.ts";
import { DeskLine } from "./desk-line.tsx";

const RESULTS = ["confirmed", "dropped", "done", "other_absent", "me_absent", "later", "stop"] as const;

type Props = {
  view: Exclude<FollowUpView, "ask" | "help">;
  about: FollowedExchange;
  result: string | undefined;
  city: City;
  locale: Locale;
};

/** Where things stand when there is nothing to answer: what was just done, and what may come next. */
export function FollowUpState({ view, about, result, city, locale }: Props) {
  const t = getTranslator(locale, "aftercare");
  const { id, name } = about;
  const known = RESULTS.find((one) => one === result);
  const place = { city: city.slug, id };
  return (
    <>
      {known && (
        <p className="banner banner--success" role="status">
          <Icon name="check" />
          <span>{t(`followUp.result.${known}`, { name })}</span>
        </p>
      )}
      {!(known && (view === "over" || view === "changed")) && <p>{t(`followUp.text.${view}`, { name })}</p>}
      {known === "other_absent" && (
        <>
          <p>{t("followUp.again")}</p>
          <DeskLine city={city} locale={locale} />
        </>
      )}
      {view === "done" && (
        <p>
          <a className="btn" href={href(locale, "thankExchange", place)}>
            {t("followUp.thank")}
          </a>
        </p>
      )}
      {view === "said_done" && (
        <p>
          <a href={href(locale, "reportExchange", place)}>{t("followUp.report")}</a>
        </p>
      )}
      {view !== "done" && (
        <p>
          <a href={href(locale, "exchange", place)}>{t("followUp.exchange")}</a>
        </p>
      )}
    </>
  );
}
