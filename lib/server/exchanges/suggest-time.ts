import "server-only";
import { type Db, database } from "#db/client.ts";
import { insertAppointment, listOpenAppointments, type NewAppointment } from "#db/queries/appointments.ts";
import { localMoment, timeProblem } from "#lib/exchanges/appointment.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { consume } from "../limits.ts";
import { type Actor, holdOwnExchange } from "./hold-own-exchange.ts";
import { recordTime } from "./record-time.ts";

/** Each one writes a mail to the other. */
const LIMIT = { count: 12, windowMs: 3_600_000 };

export type SuggestedTime = {
  exchange: string;
  /** In the city. */
  date: string;
  time: string;
  minutes: number;
  place: string;
  reminder: boolean;
};

/** Whether this time waits for its answer already: a form that was sent twice suggests once. */
async function isWaiting(tx: Db, { cityId, exchangeId, ...wanted }: NewAppointment): Promise<boolean> {
  const times = await listOpenAppointments(tx, { cityId, exchangeId });
  const { startsAt, minutes, place, proposedBy, wantsReminder } = wanted;
  return times.some(
    (time) =>
      time.state === "proposed" &&
      time.startsAt.getTime() === startsAt.getTime() &&
      time.minutes === minutes &&
      time.place === place &&
      time.proposedBy === proposedBy &&
      time[`${proposedBy}WantsReminder`] === wantsReminder,
  );
}

/**
 * Proposes a time to the other one of an accepted exchange, in the place of another one that waits for an answer. An agreed
 * time stays until this one is agreed on. The same one once more changes nothing. Refuses a time in the past and one in
 * more than 90 days, at their field.
 */
export async function suggestTime(member: Actor, suggested: SuggestedTime, now: Date): Promise<void> {
  const { exchange: id, date, time, minutes, place, reminder } = suggested;
  const { cityId } = member;
  await consume(database(), `suggest-time:${cityId}:${member.id}`, LIMIT.count, LIMIT.windowMs, now);
  await database().transaction(async (tx) => {
    const held = await holdOwnExchange(tx, member, id, now);
    // Before both accepted, a place in words would be a message that nobody asked for.
    if (held.exchange.status !== "accepted") throw new Refusal("transition-not-allowed");
    const { timeZone } = held.city;
    const startsAt = localMoment(date, time, timeZone);
    const problem = timeProblem({ date, startsAt }, now, timeZone);
    if (problem) throw new InvalidField(problem.field, problem.key);
    const said = { startsAt, minutes, place, proposedBy: held.side, wantsReminder: reminder };
    const appointment = { cityId, exchangeId: id, ...said, now };
    if (await isWaiting(tx, appointment)) return;
    await insertAppointment(tx, appointment);
    await recordTime(tx, held, { event: "suggest_time", time: appointment }, now);
  });
}
