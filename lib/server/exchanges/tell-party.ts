import "server-only";
import type { Db } from "#db/client.ts";
import { areBlocked } from "#db/queries/blocks.ts";
import { getCity } from "#db/queries/cities.ts";
import { findAddressee } from "#db/queries/people.ts";
import { nextDaytime } from "#lib/cities/daytime.ts";
import type { ExchangeNews } from "#lib/exchanges/exchange-news.ts";
import { href } from "#lib/i18n/routes.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { mailLocale } from "../mail/mail-locale.ts";

export type News = {
  cityId: string;
  exchangeId: string;
  toId: string;
  /** Whose first name the mail says: the other one of the two. */
  fromId: string;
  /** Of the listing. */
  title: string;
  news: ExchangeNews;
  /** The time that it is about, where there is one. */
  startsAt?: Date;
  /** By nobody's hand: it can wait for the morning. */
  bySystem?: boolean;
};

/**
 * Writes to one of the two about their exchange, in the transaction that causes it. Who is suspended hears nothing, and
 * neither do two people of whom one blocked the other.
 */
export async function tellParty(tx: Db, told: News, now: Date): Promise<void> {
  const { cityId, exchangeId, toId, fromId, title, news, startsAt, bySystem = false } = told;
  const [city, to, from, blocked] = await Promise.all([
    getCity(tx, cityId),
    findAddressee(tx, { cityId, memberId: toId }),
    findAddressee(tx, { cityId, memberId: fromId }),
    areBlocked(tx, { cityId, memberId: toId, otherId: fromId }),
  ]);
  if (!to || !from || to.suspended || blocked) return;
  const locale = mailLocale(to.locale);
  const desk = news === "notSeen" ? city.settings.deskPhone : null;
  await enqueueMail(
    tx,
    {
      cityId,
      kind: "exchange-news",
      recipient: to.recipient,
      locale,
      payload: {
        news,
        name: from.firstName,
        title,
        link: env().baseUrl + href(locale, "exchange", { city: city.slug, id: exchangeId }),
        startsAt: startsAt?.toISOString() ?? null,
        timeZone: city.timeZone,
        ...(desk && { desk }),
      },
      businessKey: `exchange:${exchangeId}:${toId}:${news}:${now.toISOString()}`,
    },
    bySystem ? nextDaytime(now, city.timeZone) : undefined,
  );
}
