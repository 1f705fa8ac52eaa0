import "server-only";
import { database } from "#db/client.ts";
import { agreeAppointment } from "#db/queries/appointments.ts";
import { findOwnExchange } from "#db/queries/exchanges.ts";
import { isAgreedLate } from "#lib/exchanges/aftercare-times.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { findTime } from "./find-time.ts";
import { type Actor, holdOwnExchange } from "./hold-own-exchange.ts";
import { hasRoomIn, moveWeek } from "./move-week.ts";
import { recordTime } from "./record-time.ts";

export type AgreedTime = { exchange: string; appointment: string; reminder: boolean };

/**
 * Agrees to the time that the other one proposed; one that was agreed before is replaced. Said again, it changes nothing.
 * Refuses a time that was replaced or dropped meanwhile, one that has come, one's own, and a week in which the offer is full.
 */
export async function agreeTime(member: Actor, agreed: AgreedTime, now: Date): Promise<void> {
  const { exchange: id, appointment, reminder } = agreed;
  const { cityId } = member;
  await database().transaction(async (tx) => {
    if (!(await findOwnExchange(tx, { cityId, id, memberId: member.id }))) throw new Refusal("not-found");
    // Read before, for the week that is counted while the listings are held, and again after.
    const { startsAt } = await findTime(tx, { cityId, exchange: id, appointment });
    const held = await holdOwnExchange(tx, member, id, startsAt);
    const time = await findTime(tx, { cityId, exchange: id, appointment });
    if (held.exchange.status !== "accepted") throw new Refusal("transition-not-allowed");
    if (time.proposedBy === held.side) throw new Refusal("not-allowed");
    if (time.state === "agreed") return;
    if (startsAt <= now) throw new Refusal("time-passed");
    const week = weekOf(startsAt, held.city.timeZone);
    if (!hasRoomIn(held, week)) throw new Refusal("offer-full");
    await moveWeek(tx, held, week);
    const agreement = { by: held.side, wantsReminder: reminder, confirmed: isAgreedLate(startsAt, now) };
    await agreeAppointment(tx, { cityId, exchangeId: id, id: appointment, ...agreement, now });
    await recordTime(tx, held, { event: "agree_time", time }, now);
  });
}
