import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ConversationView, ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { endLabel } from "../../_components/exchange-moment.ts";
import { WhoItIs } from "../../_components/who-it-is.tsx";
import { actAction } from "../../actions.ts";

type Props = { details: ExchangeDetails; conversation: ConversationView; city: City; locale: Locale };

/** A proposal that waits for its reader: yes or no, who it is, and until when. */
export function ProposalAnswer({ details: { exchange, me }, conversation, city, locale }: Props) {
  const t = getTranslator(locale, "exchange");
  const { otherName: name, otherVerified, category } = conversation;
  return (
    <section className="xcard" aria-labelledby="answer">
      <h2 id="answer">{t(`answer.${me}Title`, { name })}</h2>
      <WhoItIs verified={otherVerified} category={category} me={me} locale={locale} />
      <p>{t("answer.text", { date: endLabel(exchange.expiresAt, city, locale) })}</p>
      <ButtonForm
        action={actAction.bind(null, { city: city.slug, locale })}
        hidden={{ exchange: exchange.id }}
        buttons={[
          { name: "action", value: "accept", label: t("answer.accept") },
          { name: "action", value: "decline", label: t("answer.decline"), variant: "ghost" },
        ]}
        about={t("answer.about", { name })}
        working={t("working")}
        texts={formTexts(locale, [])}
        big
      />
      <p className="hint">{t("answer.decline_hint", { name })}</p>
    </section>
  );
}
