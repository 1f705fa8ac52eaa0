import type { City } from "#lib/cities/city.ts";
import { EXCHANGE_GROUPS } from "#lib/exchanges/attention.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { MyExchanges } from "#lib/server/exchanges/load-my-exchanges.ts";
import { ExchangeCard } from "./exchange-card.tsx";

type Props = { exchanges: MyExchanges; city: City; locale: Locale; now: Date };

/** The exchanges of a member, what waits for them first. */
export function ExchangeGroups({ exchanges, city, locale, now }: Props) {
  const t = getTranslator(locale, "exchange");
  return EXCHANGE_GROUPS.filter((group) => exchanges[group].length > 0).map((group) => (
    <section key={group} className="stack" aria-labelledby={group}>
      <h2 id={group}>{t(`list.group.${group}`, { count: exchanges[group].length })}</h2>
      <ul className="posts">
        {exchanges[group].map((exchange) => (
          <ExchangeCard key={exchange.id} exchange={exchange} city={city} locale={locale} now={now} />
        ))}
      </ul>
    </section>
  ));
}
