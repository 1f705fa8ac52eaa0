import { Sign } from "#components/listing/sign.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ConversationView, ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";

type Props = { details: ExchangeDetails; conversation: ConversationView; locale: Locale };

/** "Nermin cherche, et vous proposez": who, and about what. */
export function ExchangeHead({ details: { me, exchange }, conversation, locale }: Props) {
  const t = getTranslator(locale, "exchange");
  const { kind, title } = conversation;
  const name = shownName(conversation.otherName, locale);
  const mine = exchange.proposedBy === me;
  const who = kind === "request" ? t(`role.${me}.request`, { name }) : t(`role.${me}.offer`, { name });
  const then = () => {
    if (me === "helper") return kind === "request" ? t("role.helper.you") : null;
    if (kind === "request") return mine ? null : t("role.beneficiary.you", { name });
    return t("role.beneficiary.ask");
  };
  return (
    <div className="xhead">
      <p>
        <Sign kind={kind} size="s" />
        <span className={`kind kind--${kind}`}>{who}</span>
        <span className="muted small">{then()}</span>
      </p>
      <h1>{title}</h1>
    </div>
  );
}
