import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shownName } from "#lib/i18n/shown-name.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Member } from "#lib/identity/member.ts";
import type { ExchangeDetails } from "#lib/server/exchanges/load-exchange.ts";

/** What every panel of the page of an exchange is given. */
export type PanelProps = { details: ExchangeDetails; city: City; locale: Locale; member: Member };

/** First name of the other one, as long as their conversation is kept. */
export function otherName({ conversation }: ExchangeDetails, locale: Locale): string {
  return conversation ? shownName(conversation.otherName, locale) : getTranslator(locale, "aftercare")("other");
}
