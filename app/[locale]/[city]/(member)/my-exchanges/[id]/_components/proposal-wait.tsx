import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ConversationView, ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { endLabel } from "../../_components/exchange-moment.ts";
import { actAction } from "../../actions.ts";

type Props = { details: ExchangeDetails; conversation: ConversationView; city: City; locale: Locale };

/** One's own proposal that waits for the other one: until when, and the way to take it back. */
export function ProposalWait({ details: { exchange, me }, conversation: { otherName: name }, city, locale }: Props) {
  const t = getTranslator(locale, "exchange");
  return (
    <section className="card stack" aria-labelledby="wait">
      <h2 id="wait">{t("wait.title", { name })}</h2>
      <p>{t("wait.text", { date: endLabel(exchange.expiresAt, city, locale) })}</p>
      <ButtonForm
        action={actAction.bind(null, { city: city.slug, locale })}
        hidden={{ exchange: exchange.id }}
        buttons={[{ name: "action", value: "withdraw", label: t(`wait.withdraw.${me}`), variant: "ghost" }]}
        about={t("wait.about", { name })}
        working={t("working")}
        texts={formTexts(locale, [])}
      />
    </section>
  );
}
