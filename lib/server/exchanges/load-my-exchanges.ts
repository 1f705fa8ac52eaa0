import "server-only";
import { database } from "#db/client.ts";
import { listFollowed } from "#db/queries/exchange-attention.ts";
import { listMyExchanges, listPastExchanges, type MyExchange } from "#db/queries/my-exchanges.ts";
import { ATTENTIONS, attentionOf, type ExchangeGroup, groupOf } from "#lib/exchanges/attention.ts";
import type { Member } from "#lib/identity/member.ts";
import { WRITING_DAYS } from "#lib/messages/writing.ts";

export type { MyExchange } from "#db/queries/my-exchanges.ts";

const DAY_MS = 86_400_000;
const MOST = 200;
const PAST_SHOWN = 20;

/** The list of a member by group. `past` is one page of what ended, the latest first; `more`: there is another page. */
export type MyExchanges = Record<ExchangeGroup, MyExchange[]> & { more: boolean };

/** What decides the place of one: what waits for its reader by how pressing it is, the rest by when it happened. */
function byPressing(now: Date) {
  const rank = (exchange: MyExchange) => {
    const attention = attentionOf(exchange, now);
    return attention ? ATTENTIONS.indexOf(attention) : ATTENTIONS.length;
  };
  return (a: MyExchange, b: MyExchange) =>
    rank(a) - rank(b) || (a.startsAt ?? a.expiresAt).getTime() - (b.startsAt ?? b.expiresAt).getTime();
}

/** The exchanges of a member, with a page of those that ended (from 0). */
export async function loadMyExchanges(member: Member, page: number, now: Date): Promise<MyExchanges> {
  const mine = { cityId: member.cityId, memberId: member.id };
  const [recent, past] = await Promise.all([
    listMyExchanges(database(), { ...mine, since: recently(now), limit: MOST }),
    listPastExchanges(database(), { ...mine, offset: page * PAST_SHOWN, limit: PAST_SHOWN + 1 }),
  ]);
  const of = (group: ExchangeGroup) => recent.filter((one) => groupOf(one, now) === group).sort(byPressing(now));
  const pressing = of("mine");
  const shown = new Set(pressing.map(({ id }) => id));
  return {
    mine: pressing,
    current: of("current"),
    waiting: of("waiting"),
    past: past.slice(0, PAST_SHOWN).filter(({ id }) => !shown.has(id)),
    more: past.length > PAST_SHOWN,
  };
}

const recently = (now: Date) => new Date(now.getTime() - WRITING_DAYS * DAY_MS);

/** How many exchanges wait for a member, for the head of every page. */
export async function countWaitingExchanges(member: Member, now: Date): Promise<number> {
  const { cityId, id: memberId } = member;
  const rows = await listFollowed(database(), { cityId, memberId, since: recently(now), limit: MOST });
  return rows.filter((one) => attentionOf(one, now) !== null).length;
}
