import "server-only";
import { type Db, database } from "#db/client.ts";
import { moveExchangeWeek } from "#db/queries/aftercare.ts";
import { dropAppointment, listOpenAppointments } from "#db/queries/appointments.ts";
import type { NotDoneAnswer } from "#lib/exchanges/follow-up.schema.ts";
import { otherParty } from "#lib/exchanges/party.ts";
import { weekOfDate } from "#lib/exchanges/week.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyExchangeAction } from "./apply-exchange-action.ts";
import { type Actor, holdOwnExchange, type OwnExchange } from "./hold-own-exchange.ts";
import { recordTime } from "./record-time.ts";

const DAYS_LATER = 7;

/** A time that is over is no longer theirs; the help is meant for the week to come, after which both are asked again. */
async function putOff(tx: Db, held: OwnExchange, now: Date): Promise<void> {
  const { city, exchange } = held;
  const cityId = city.id;
  const times = await listOpenAppointments(tx, { cityId, exchangeId: exchange.id });
  for (const time of times.filter(({ startsAt }) => startsAt <= now)) {
    await dropAppointment(tx, { cityId, id: time.id });
    if (time.state === "agreed") await recordTime(tx, held, { event: "drop_time", time, quiet: true }, now);
  }
  await moveExchangeWeek(
    tx,
    { cityId, id: exchange.id },
    weekOfDate(addDays(localDay(now, city.timeZone).date, DAYS_LATER)),
  );
}

async function end(tx: Db, held: OwnExchange, answer: Exclude<NotDoneAnswer, "later">, now: Date): Promise<void> {
  const { side } = held;
  if (answer === "stop") {
    const reason = side === "beneficiary" ? ("no_longer_needed" as const) : null;
    await applyExchangeAction(tx, held, { action: "cancel", side, reason }, now);
    return;
  }
  const absent = answer === "me_absent" ? side : otherParty(side);
  await applyExchangeAction(tx, held, { action: "miss", side, absent }, now);
}

/**
 * One of the two says that the help did not take place: somebody did not come, it is put off, or it stops. False when the
 * other one has said that it is done: their word stands, and what is wrong with it is for a report.
 */
export async function sayNotDone(
  member: Actor,
  { exchange: id, answer }: { exchange: string; answer: NotDoneAnswer },
  now: Date,
): Promise<boolean> {
  return database().transaction(async (tx) => {
    const held = await holdOwnExchange(tx, member, id, now);
    const { status } = held.exchange;
    if (status === "done") return false;
    if (status !== "accepted") throw new Refusal("transition-not-allowed");
    if (answer === "later") await putOff(tx, held, now);
    else await end(tx, held, answer, now);
    return true;
  });
}
