import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { handOver } from "#db/queries/case-changes.ts";
import { insertNote } from "#db/queries/case-notes.ts";
import type { Member } from "#lib/identity/member.ts";
import { holdOwnCase } from "./hold-case.ts";

/** What a moderator writes on a case. */
export type CaseNote = { caseId: string; note: string };

/** Asks the others for an opinion on a case that one works on: it is theirs until one of them has given it, or for a day. */
export async function passOn(member: Member, { caseId, note }: CaseNote, now: Date): Promise<void> {
  const { cityId, id: authorId } = member;
  await database().transaction(async (tx) => {
    const { memberId } = await holdOwnCase(tx, member, caseId);
    await insertNote(tx, { cityId, caseId, authorId, kind: "opinion_asked", body: note, now });
    await handOver(tx, { cityId, caseId, from: authorId });
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
