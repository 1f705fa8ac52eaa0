import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { type DeskContact, lockDeskMember, updateDeskContact } from "#db/queries/desk-people.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** An agent corrects how somebody of the desk is called and reached. */
export async function changePerson(
  agent: Member,
  { person: personId, contact }: { person: string; contact: DeskContact },
  now: Date,
): Promise<void> {
  if (!worksAtDesk(agent) || !isId(personId)) throw new Refusal("not-found");
  const { cityId, id: actorId } = agent;
  await database().transaction(async (tx) => {
    const key = { cityId, memberId: personId };
    if (!(await lockDeskMember(tx, key))) throw new Refusal("not-found");
    await updateDeskContact(tx, key, contact);
    const noted = { cityId, actorId, memberId: personId, subject: `member:${personId}` as const, now };
    await insertAuditEntry(tx, { ...noted, action: "desk.person-changed" });
  });
}
