import "server-only";
import { database } from "#db/client.ts";
import { confirmAppointment } from "#db/queries/appointments.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { NamedTime } from "./drop-time.ts";
import { findTime } from "./find-time.ts";
import { type Actor, holdOwnExchange } from "./hold-own-exchange.ts";

/** One of the two still comes. Said again, it changes nothing. Refuses a time that changed meanwhile, and one that has come. */
export async function confirmTime(member: Actor, { exchange: id, appointment }: NamedTime, now: Date): Promise<void> {
  const { cityId } = member;
  await database().transaction(async (tx) => {
    const { side, exchange } = await holdOwnExchange(tx, member, id, now);
    const time = await findTime(tx, { cityId, exchange: id, appointment });
    if (exchange.status !== "accepted" || time.state !== "agreed") throw new Refusal("time-changed");
    if (time.startsAt <= now) throw new Refusal("time-passed");
    if (time[`${side}ConfirmedAt`] === null) await confirmAppointment(tx, { cityId, id: appointment, by: side, now });
  });
}
