import "server-only";
import { database } from "#db/client.ts";
import { writeReminder } from "#db/queries/appointments.ts";
import type { NamedTime } from "./drop-time.ts";
import { findTime } from "./find-time.ts";
import { type Actor, holdOwnExchange } from "./hold-own-exchange.ts";

/** Whether one of the two is reminded two hours before a time; the other one chooses for themselves. */
export async function setReminder(
  member: Actor,
  { exchange: id, appointment, wants }: NamedTime & { wants: boolean },
  now: Date,
): Promise<void> {
  const { cityId } = member;
  await database().transaction(async (tx) => {
    const { side } = await holdOwnExchange(tx, member, id, now);
    await findTime(tx, { cityId, exchange: id, appointment });
    await writeReminder(tx, { cityId, id: appointment, by: side, wants });
  });
}
