import "server-only";
import type { Db } from "#db/client.ts";
import { areBlocked } from "#db/queries/blocks.ts";
import { getCity } from "#db/queries/cities.ts";
import { findAddressees } from "#db/queries/people.ts";
import { nextDaytime } from "#lib/cities/daytime.ts";
import type { ExchangeNews } from "#lib/exchanges/exchange-news.ts";
import { href } from "#lib/i18n/routes.ts";
import { env } from "../env.ts";
import { notify } from "../notifications/notify.ts";

/** What is told of a meeting so soon cannot wait for the morning. */
const PRESSING_MS = 12 * 3_600_000;

export type News = {
  cityId: string;
  exchangeId: string;
  toId: string;
  /** Whose first name is told: the other one of the two. */
  fromId: string;
  /** Of the listing. */
  title: string;
  news: ExchangeNews;
  /** The time that it is about, where there is one. */
  startsAt?: Date | undefined;
  /** By nobody's hand: it can wait for the morning of the city, though not for that of somebody who is late to meet. */
  bySystem?: boolean;
};

function isPressing({ startsAt }: News, now: Date): boolean {
  const left = startsAt ? startsAt.getTime() - now.getTime() : -1;
  return left > 0 && left < PRESSING_MS;
}

/**
 * Tells one of the two something about their exchange, in the transaction that causes it. Who is suspended hears nothing, and
 * neither do two people of whom one blocked the other.
 */
export async function tellParty(tx: Db, told: News, now: Date): Promise<void> {
  const { cityId, exchangeId, toId, fromId, title, news, startsAt, bySystem = false } = told;
  const [city, people, blocked] = await Promise.all([
    getCity(tx, cityId),
    findAddressees(tx, { cityId, memberIds: [toId, fromId] }),
    areBlocked(tx, { cityId, memberId: toId, otherId: fromId }),
  ]);
  const [to, from] = [people.get(toId), people.get(fromId)];
  if (!to || !from || to.suspended || blocked) return;
  const desk = news === "notSeen" ? city.settings.deskPhone : null;
  const place = { city: city.slug, id: exchangeId };
  await notify(
    tx,
    to,
    {
      kind: "exchange-news",
      payload: {
        news,
        name: from.firstName,
        title,
        link: env().baseUrl + href(to.locale, "exchange", place),
        startsAt: startsAt?.toISOString() ?? null,
        timeZone: city.timeZone,
        ...(desk && { desk }),
      },
      notice: {
        variant: news,
        words: { name: from.firstName, title, ...(startsAt && { startsAt: startsAt.toISOString() }) },
        place: { route: "exchange", params: place },
      },
      businessKey: `exchange:${exchangeId}:${toId}:${news}:${now.toISOString()}`,
      leaveAt: bySystem ? nextDaytime(now, city.timeZone) : now,
      pressing: isPressing(told, now),
    },
    now,
  );
}
