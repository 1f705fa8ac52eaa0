import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { admitAgain } from "#db/queries/case-changes.ts";
import { findAsker, insertNote } from "#db/queries/case-notes.ts";
import type { Member } from "#lib/identity/member.ts";
import { holdCase } from "./hold-case.ts";
import type { CaseNote } from "./pass-on.ts";

/**
 * Writes a note for the other moderators of a case. Where one of them had asked for an opinion, this is it, and they may decide
 * again.
 */
export async function addNote(member: Member, { caseId, note }: CaseNote, now: Date): Promise<void> {
  const { cityId, id: authorId } = member;
  await database().transaction(async (tx) => {
    const { memberId } = await holdCase(tx, member, caseId);
    const asker = await findAsker(tx, { cityId, caseId });
    const isOpinion = asker !== null && asker.authorId !== authorId;
    const kind = isOpinion ? "opinion" : "note";
    await insertNote(tx, { cityId, caseId, authorId, kind, body: note, now });
    if (isOpinion) await admitAgain(tx, { cityId, caseId, memberId: asker.authorId });
    await insertAuditEntry(tx, {
      cityId,
      actorId: authorId,
      action: "case.noted",
      subject: `case:${caseId}`,
      memberId,
      details: { kind },
      now,
    });
  });
}
