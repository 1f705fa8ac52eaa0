import "server-only";
import type { Db } from "#db/client.ts";
import { type Appointment, listOpenAppointments } from "#db/queries/appointments.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** One time of an exchange that is proposed or agreed. `time-changed` when it is neither any more. */
export async function findTime(
  tx: Db,
  { cityId, exchange: exchangeId, appointment }: { cityId: string; exchange: string; appointment: string },
): Promise<Appointment> {
  const open = await listOpenAppointments(tx, { cityId, exchangeId });
  const time = open.find(({ id }) => id === appointment);
  if (!time) throw new Refusal("time-changed");
  return time;
}
