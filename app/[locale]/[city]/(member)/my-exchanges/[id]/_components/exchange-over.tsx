import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import type { ExchangeStatus } from "#lib/exchanges/exchange-status.ts";
import { isRepeatable } from "#lib/exchanges/repeat.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ConversationView, ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { repeatAction } from "../../actions.ts";

type Props = {
  details: ExchangeDetails;
  conversation: ConversationView;
  city: City;
  locale: Locale;
  formKey: string;
};

/** Ends after which whoever proposed looks elsewhere. */
const NO_HELP: readonly ExchangeStatus[] = ["declined", "expired", "withdrawn"];

/** What became of an exchange, and the way to begin another one with the same person. */
export function ExchangeOver({ details: { exchange, me }, conversation, city, locale, formKey }: Props) {
  const t = getTranslator(locale, "exchange");
  const { closed, category } = conversation;
  const name = shownName(conversation.otherName, locale);
  const { id, status, outcome } = exchange;
  if (status === "proposed" || status === "accepted") return null;
  const ended = outcome === "lost_from_view" ? "lapsed" : status;
  const fellAway = status === "cancelled" || status === "no_show";
  return (
    <section className="card stack" aria-label={t("over.title")}>
      <p>{t(`over.${ended}`)}</p>
      {fellAway && exchange.requestId && me === "beneficiary" && <p>{t("over.again")}</p>}
      {NO_HELP.includes(status) && exchange.proposedBy === me && (
        <p>
          <a
            className="btn btn--ghost"
            href={href(
              locale,
              "listings",
              { city: city.slug },
              { kind: me === "helper" ? "request" : "offer", category },
            )}
          >
            {t(`over.others.${me}`)}
          </a>
        </p>
      )}
      {isRepeatable(exchange) && !closed && (
        <>
          <h2>{t("over.repeatTitle")}</h2>
          <p>{t("over.repeatText", { name })}</p>
          <ButtonForm
            action={repeatAction.bind(null, { city: city.slug, locale })}
            hidden={{ exchange: id, key: formKey }}
            buttons={[{ label: t(`over.repeat.${me}`, { name }) }]}
            about={t(`over.repeat.${me}`, { name })}
            working={t("working")}
            texts={formTexts(locale, [])}
          />
        </>
      )}
      {(fellAway || status === "done") && (
        <p>
          <a href={href(locale, "exchangeTrouble", { city: city.slug, id })}>{t("over.trouble")}</a>
        </p>
      )}
    </section>
  );
}
