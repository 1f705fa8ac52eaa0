import type { City } from "#lib/cities/city.ts";
import { isGoingOn } from "#lib/exchanges/exchange-status.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ConversationView, ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";
import { ExchangeOver } from "./exchange-over.tsx";
import { ProposalAnswer } from "./proposal-answer.tsx";
import { ProposalWait } from "./proposal-wait.tsx";

type Props = {
  details: ExchangeDetails;
  conversation: ConversationView;
  city: City;
  locale: Locale;
  formKey: string;
};

/** The one thing to do now: answer, wait, or, once it is over, what became of it and once more. */
export function NextStep({ details, conversation, city, locale, formKey }: Props) {
  const { exchange, me } = details;
  const shown = { details, conversation, city, locale };
  if (!isGoingOn(exchange.status)) return <ExchangeOver {...shown} formKey={formKey} />;
  if (exchange.status === "accepted") return null;
  return exchange.proposedBy === me ? <ProposalWait {...shown} /> : <ProposalAnswer {...shown} />;
}
