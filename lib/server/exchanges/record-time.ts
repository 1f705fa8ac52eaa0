import "server-only";
import type { Db } from "#db/client.ts";
import type { Appointment } from "#db/queries/appointments.ts";
import { appendLine, getTitle } from "#db/queries/conversations.ts";
import type { ExchangeNews } from "#lib/exchanges/exchange-news.ts";
import { memberOf, otherParty } from "#lib/exchanges/party.ts";
import type { OwnExchange } from "./hold-own-exchange.ts";
import { tellParty } from "./tell-party.ts";

const NEWS = {
  suggest_time: "timeSuggested",
  agree_time: "timeAgreed",
  drop_time: "timeDropped",
} as const satisfies Record<string, ExchangeNews>;

type Recorded = {
  event: keyof typeof NEWS;
  time: Pick<Appointment, "startsAt" | "minutes" | "place">;
  /** The line alone: nobody is told. */
  quiet?: boolean;
};

/** Writes in the conversation what one of the two did about a time, and tells the other one. */
export async function recordTime(
  tx: Db,
  { city, exchange, side }: OwnExchange,
  { event, time: { startsAt, minutes, place }, quiet = false }: Recorded,
  now: Date,
): Promise<void> {
  const cityId = city.id;
  const [fromId, toId] = [memberOf(exchange, side), memberOf(exchange, otherParty(side))];
  const conversation = exchange.conversationId && { cityId, id: exchange.conversationId };
  const data = { startsAt: startsAt.toISOString(), minutes, place };
  if (conversation) await appendLine(tx, conversation, { authorId: fromId, event, data, now });
  if (quiet) return;
  const title = conversation ? await getTitle(tx, conversation) : "";
  await tellParty(tx, { cityId, exchangeId: exchange.id, toId, fromId, title, news: NEWS[event], startsAt }, now);
}
