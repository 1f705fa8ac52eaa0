import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { lockCrisis, setPlannedEnd } from "#db/queries/crises.ts";
import { type CrisisEnd, crisisEnd } from "#lib/cities/crisis-end.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** Plans another end for a crisis that goes on, later or sooner. Administrators only. Throws as `startCrisis` does, and `crisis-over`. */
export async function extendCrisis(member: Member, id: string, end: CrisisEnd, now: Date): Promise<void> {
  if (member.role !== "admin") throw new Refusal("not-found");
  const { cityId, id: actorId } = member;
  await database().transaction(async (tx) => {
    const { timeZone } = await getCity(tx, cityId);
    const held = await lockCrisis(tx, { cityId, id });
    if (!held) throw new Refusal("crisis-over");
    const plannedEndAt = crisisEnd(end, { ...held, now, timeZone });
    if (typeof plannedEndAt === "string") throw new InvalidField("endsOn", plannedEndAt);
    await setPlannedEnd(tx, { cityId, id }, plannedEndAt);
    const details = { until: plannedEndAt.toISOString() };
    await insertAuditEntry(tx, { cityId, actorId, action: "crisis.extended", subject: `crisis:${id}`, details, now });
  });
}
