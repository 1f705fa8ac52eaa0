import "server-only";
import type { Connection, Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { endCrisisRow, listOverCrises } from "#db/queries/crises.ts";
import { enqueue } from "../jobs/enqueue.ts";

/** Every minute: ends the crises whose planned time is over. Gives how many. */
export async function endOverCrises(db: Connection["db"], now: Date): Promise<number> {
  const over = await listOverCrises(db, now);
  for (const { cityId } of over) await db.transaction((tx) => endOver(tx, now, cityId));
  return over.length;
}

/** Notes the end of the crisis of a city if its planned time is over: it ended then, whenever that is noted. */
export async function endOver(tx: Db, now: Date, cityId: string): Promise<void> {
  for (const { id, plannedEndAt } of await listOverCrises(tx, now, cityId)) {
    if (!(await endCrisisRow(tx, { cityId, id }, { endedAt: plannedEndAt, endedBy: null }))) continue;
    await enqueue(tx, "rematch-city", { cityId });
    const details = { planned: true };
    await insertAuditEntry(tx, {
      cityId,
      actorId: null,
      action: "crisis.ended",
      subject: `crisis:${id}`,
      details,
      now,
    });
  }
}
