import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { insertCrisis } from "#db/queries/crises.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CrisisInput } from "#lib/cities/crisis.schema.ts";
import { crisisEnd } from "#lib/cities/crisis-end.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { endOver } from "./end-over-crises.ts";

/**
 * Switches the crisis mode of a city on: from the end of this transaction on, everything that its plan names is in force.
 * Administrators only. Throws `crisis-goes-on` while there is one, and `InvalidField` for an end that cannot be.
 */
export async function startCrisis(member: Member, { name, end, plan }: CrisisInput, now: Date): Promise<void> {
  if (member.role !== "admin") throw new Refusal("not-found");
  const { cityId, id: actorId } = member;
  await database().transaction(async (tx) => {
    const { timeZone } = await getCity(tx, cityId);
    const plannedEndAt = crisisEnd(end, { startedAt: now, now, timeZone });
    if (typeof plannedEndAt === "string") throw new InvalidField("endsOn", plannedEndAt);
    await endOver(tx, now, cityId);
    const id = uuidv7();
    const isNew = await insertCrisis(tx, { cityId, id, name, plan, startedAt: now, startedBy: actorId, plannedEndAt });
    if (!isNew) throw new Refusal("crisis-goes-on");
    await enqueue(tx, "rematch-city", { cityId });
    const details = { until: plannedEndAt.toISOString(), categories: plan.categories.length };
    await insertAuditEntry(tx, { cityId, actorId, action: "crisis.started", subject: `crisis:${id}`, details, now });
  });
}
