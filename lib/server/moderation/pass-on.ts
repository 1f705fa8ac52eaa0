import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { handOver } from "#db/queries/case-changes.ts";
import { insertNote } from "#db/queries/case-notes.ts";
import type { Member } from "#lib/identity/member.ts";
import { MODERATION_ROLES } from "#lib/identity/moderation-access.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { findJudges } from "./find-judges.ts";
import { holdOwnCase } from "./hold-case.ts";
import { tellOfQuestion } from "./tell-moderators.ts";

/** What a moderator writes on a case. */
export type CaseNote = { caseId: string; note: string };

/**
 * Asks the others for an opinion on a case that one works on: it is theirs until one of them has given it, or for a day, and they
 * are told. `nobody-else` when no other of the active staff may judge it: nobody would see it.
 */
export async function passOn(member: Member, { caseId, note }: CaseNote, now: Date): Promise<void> {
  const { cityId, id: authorId } = member;
  await database().transaction(async (tx) => {
    const { memberId, urgent } = await holdOwnCase(tx, member, caseId);
    const judges = await findJudges(tx, { cityId, caseIds: [caseId], roles: MODERATION_ROLES, except: [authorId] });
    if (judges.size === 0) throw new Refusal("nobody-else");
    await insertNote(tx, { cityId, caseId, authorId, kind: "opinion_asked", body: note, now });
    await handOver(tx, { cityId, caseId, from: authorId });
    await tellOfQuestion(tx, { cityId, caseId, urgent, memberIds: [...judges.keys()] }, now);
    await insertAuditEntry(tx, {
      cityId,
      actorId: authorId,
      action: "case.passed-on",
      subject: `case:${caseId}`,
      memberId,
      now,
    });
  });
}
