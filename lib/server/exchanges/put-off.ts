import "server-only";
import type { Db } from "#db/client.ts";
import { dropAppointment, listOpenAppointments } from "#db/queries/appointments.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import type { OwnExchange } from "./hold-own-exchange.ts";
import { hasRoomIn, moveWeek } from "./move-week.ts";
import { recordTime } from "./record-time.ts";

const WEEK_MS = 7 * 86_400_000;

/** In the week that a help is put off to: for it, its listings are to be held. */
export const aWeekLater = (now: Date): Date => new Date(now.getTime() + WEEK_MS);

/**
 * A help is put off: a time that has begun is no longer theirs, and it is meant for the week to come, after which both are
 * asked again. When the offer is full then, it stays where it is, in the week that runs at the earliest. A time that is
 * still to come keeps its week.
 */
export async function putOff(tx: Db, held: OwnExchange, now: Date): Promise<void> {
  const { city, exchange } = held;
  const cityId = city.id;
  const times = await listOpenAppointments(tx, { cityId, exchangeId: exchange.id });
  for (const time of times.filter(({ startsAt }) => startsAt <= now)) {
    await dropAppointment(tx, { cityId, id: time.id });
    if (time.state === "agreed") await recordTime(tx, held, { event: "drop_time", time, quiet: true }, now);
  }
  if (times.some(({ state, startsAt }) => state === "agreed" && startsAt > now)) return;
  const [running, next] = [weekOf(now, city.timeZone), weekOf(aWeekLater(now), city.timeZone)];
  // In a week that is over, both would be asked again at once.
  const kept = exchange.week !== null && exchange.week > running ? exchange.week : running;
  await moveWeek(tx, held, hasRoomIn(held, next) ? next : kept);
}
