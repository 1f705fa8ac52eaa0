import "server-only";
import { database } from "#db/client.ts";
import { dropAppointment } from "#db/queries/appointments.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { findTime } from "./find-time.ts";
import { type Actor, holdOwnExchange } from "./hold-own-exchange.ts";
import { recordTime } from "./record-time.ts";

export type NamedTime = { exchange: string; appointment: string };

/**
 * One of the two cannot at a time that is proposed or agreed: it is dropped, and the other one is told. The exchange goes
 * on. Refuses a time that changed meanwhile, and one that has come.
 */
export async function dropTime(member: Actor, { exchange: id, appointment }: NamedTime, now: Date): Promise<void> {
  const { cityId } = member;
  await database().transaction(async (tx) => {
    const held = await holdOwnExchange(tx, member, id, now);
    const time = await findTime(tx, { cityId, exchange: id, appointment });
    if (held.exchange.status !== "accepted") throw new Refusal("transition-not-allowed");
    if (time.state === "agreed" && time.startsAt <= now) throw new Refusal("time-passed");
    await dropAppointment(tx, { cityId, id: appointment });
    await recordTime(tx, held, { event: "drop_time", time }, now);
  });
}
