import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { putFirst } from "#db/queries/case-changes.ts";
import { insertNote } from "#db/queries/case-notes.ts";
import { getCity } from "#db/queries/cities.ts";
import type { Member } from "#lib/identity/member.ts";
import { dueAt } from "#lib/moderation/due.ts";
import { tellOfDanger } from "./danger-recipients.ts";
import { holdCase } from "./hold-case.ts";
import type { CaseNote } from "./pass-on.ts";

/** Somebody may be in danger: the case goes before all others, and whoever is on call, or administers, is written to at once. */
export async function markDanger(member: Member, { caseId, note }: CaseNote, now: Date): Promise<void> {
  const { cityId, id: authorId } = member;
  await database().transaction(async (tx) => {
    const { memberId } = await holdCase(tx, member, caseId);
    const city = await getCity(tx, cityId);
    const due = dueAt({ risk: 100, urgent: true, isAppeal: false }, city.settings.moderation, now);
    await insertNote(tx, { cityId, caseId, authorId, kind: "danger", body: note, now });
    await putFirst(tx, { cityId, caseId, dueAt: due, now });
    await tellOfDanger(tx, city, { member, concernedId: memberId, caseId }, now);
    await insertAuditEntry(tx, {
      cityId,
      actorId: authorId,
      action: "case.danger",
      subject: `case:${caseId}`,
      memberId,
      now,
    });
  });
}
