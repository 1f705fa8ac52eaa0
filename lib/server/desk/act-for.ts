import "server-only";
import { type Db, database, inOneTransaction } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { findDeskMember, lockDeskMember } from "#db/queries/desk-people.ts";
import type { AuditSubject } from "#lib/audit/audit-action.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** What an agent does for somebody, as the log names it. */
export const DESK_ACTS = [
  "publish",
  "propose",
  "accept",
  "decline",
  "withdraw",
  "cancel",
  "complete",
  "not_done",
  "suggest_time",
  "agree_time",
  "write",
  "share",
  "answer",
  "close",
  "fulfil",
] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

export type ActingFor = {
  person: string;
  did: DeskAct;
  /** What it is about, where it is not the person. */
  about?: AuditSubject;
};

/**
 * Does something as a person of the desk, with the entry of the log that names the agent: both stand, or neither. Refuses
 * `not-found` whoever does not work at the desk of the person's city and a person who has an account of their own by now,
 * and `person-unavailable` who is suspended.
 */
export async function actFor<Result>(
  agent: Member,
  { person: personId, did, about }: ActingFor,
  now: Date,
  act: (person: Member, tx: Db) => Promise<Result>,
): Promise<Result> {
  const { cityId, id: actorId } = agent;
  if (!worksAtDesk(agent) || !isId(personId)) throw new Refusal("not-found");
  return inOneTransaction(async (tx) => {
    const held = await lockDeskMember(tx, { cityId, memberId: personId });
    if (!held) throw new Refusal("not-found");
    const { suspended, ...person } = held;
    if (suspended) throw new Refusal("person-unavailable");
    const result = await act(person, tx);
    const subject = about ?? (`member:${personId}` as const);
    await insertAuditEntry(tx, {
      cityId,
      actorId,
      action: "desk.acted",
      subject,
      memberId: personId,
      details: { did },
      now,
    });
    return result;
  });
}

/** The person as a member, for what an agent reads of theirs; null for whoever may not, and for nobody of the desk. */
export async function readAs(agent: Member, personId: string): Promise<Member | null> {
  if (!worksAtDesk(agent) || !isId(personId)) return null;
  const found = await findDeskMember(database(), { cityId: agent.cityId, memberId: personId });
  if (!found) return null;
  const { suspended: _, ...person } = found;
  return person;
}
