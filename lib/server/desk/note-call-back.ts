import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { lockDeskMember } from "#db/queries/desk-people.ts";
import { insertDeskTask } from "#db/queries/desk-tasks.ts";
import { type Later, laterAt } from "#lib/desk/call-later.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** "Noter un rappel": somebody of the desk is called at a moment. */
export async function noteCallBack(
  agent: Member,
  { person: memberId, later, note }: { person: string; later: Later; note: string },
  now: Date,
): Promise<void> {
  if (!worksAtDesk(agent) || !isId(memberId)) throw new Refusal("not-found");
  const { cityId, id: createdBy } = agent;
  const { timeZone } = await getCity(database(), cityId);
  await database().transaction(async (tx) => {
    const call = { cityId, kind: "call_back" as const, memberId, about: null, businessKey: null, note, createdBy };
    const dueAt = laterAt(later, now, timeZone);
    if (!(await lockDeskMember(tx, { cityId, memberId }))) throw new Refusal("not-found");
    await insertDeskTask(tx, { ...call, dueAt, listingId: null, exchangeId: null, now });
    const noted = { cityId, actorId: createdBy, memberId, subject: `member:${memberId}` as const, now };
    await insertAuditEntry(tx, { ...noted, action: "desk.task-added" });
  });
}
