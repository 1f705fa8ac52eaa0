import "server-only";
import { type Db, database } from "#db/client.ts";
import { listOpenAppointments } from "#db/queries/appointments.ts";
import { getTitle } from "#db/queries/conversations.ts";
import { canBeMissed } from "#lib/exchanges/aftercare-times.ts";
import type { NotDoneAnswer } from "#lib/exchanges/follow-up.schema.ts";
import { memberOf, otherParty } from "#lib/exchanges/party.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyExchangeAction } from "./apply-exchange-action.ts";
import { type Actor, holdOwnExchange, type OwnExchange } from "./hold-own-exchange.ts";
import { aWeekLater, putOff } from "./put-off.ts";
import { tellParty } from "./tell-party.ts";

/** The one who was not there hears it once, without blame, and can say what happened. At night it waits for the morning. */
async function tellMissed(tx: Db, { city, exchange, side }: OwnExchange, now: Date): Promise<void> {
  const cityId = city.id;
  const { id: exchangeId, conversationId } = exchange;
  const people = { toId: memberOf(exchange, otherParty(side)), fromId: memberOf(exchange, side) };
  const title = conversationId ? await getTitle(tx, { cityId, id: conversationId }) : "";
  await tellParty(tx, { cityId, exchangeId, ...people, title, news: "notSeen", bySystem: true }, now);
}

/** Nobody is missed before their time. */
async function miss(tx: Db, held: OwnExchange, answer: "other_absent" | "me_absent", now: Date): Promise<void> {
  const { city, exchange, side } = held;
  const times = await listOpenAppointments(tx, { cityId: city.id, exchangeId: exchange.id });
  const startsAt = times.find(({ state }) => state === "agreed")?.startsAt ?? null;
  if (!canBeMissed({ ...exchange, startsAt }, now)) throw new Refusal("transition-not-allowed");
  const absent = answer === "me_absent" ? side : otherParty(side);
  await applyExchangeAction(tx, held, { action: "miss", side, absent }, now);
  if (answer === "other_absent") await tellMissed(tx, held, now);
}

async function stop(tx: Db, held: OwnExchange, now: Date): Promise<void> {
  const { side } = held;
  const reason = side === "beneficiary" ? ("no_longer_needed" as const) : null;
  await applyExchangeAction(tx, held, { action: "cancel", side, reason }, now);
}

/**
 * One of the two says that the help did not take place: somebody did not come, it is put off, or it stops. False when the
 * other one has said that it is done: their word stands, and what is wrong with it is for a report. Refuses an absence
 * before the time. `not-found` for anybody else's exchange.
 */
export async function sayNotDone(
  member: Actor,
  { exchange: id, answer }: { exchange: string; answer: NotDoneAnswer },
  now: Date,
): Promise<boolean> {
  return database().transaction(async (tx) => {
    const held = await holdOwnExchange(tx, member, id, answer === "later" ? aWeekLater(now) : now);
    const { status } = held.exchange;
    if (status === "done") return false;
    if (status !== "accepted") throw new Refusal("transition-not-allowed");
    if (answer === "later") await putOff(tx, held, now);
    else if (answer === "stop") await stop(tx, held, now);
    else await miss(tx, held, answer, now);
    return true;
  });
}
