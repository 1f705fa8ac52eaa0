import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { findCase } from "#db/queries/opened-case.ts";
import { findAddressee } from "#db/queries/people.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** The first name of whom a case is about, for a moderator who needs it: the log of the city says that they asked. */
export async function showAuthor(member: Member, caseId: string, now: Date): Promise<string> {
  if (!moderates(member) || !isId(caseId)) throw new Refusal("not-found");
  const { cityId, id: moderatorId } = member;
  return database().transaction(async (tx) => {
    const found = await findCase(tx, { cityId, moderatorId, id: caseId });
    const author = found && (await findAddressee(tx, { cityId, memberId: found.memberId }));
    if (!author) throw new Refusal("not-found");
    await insertAuditEntry(tx, {
      cityId,
      actorId: moderatorId,
      action: "case.author-shown",
      subject: `case:${caseId}`,
      memberId: author.memberId,
      now,
    });
    return author.firstName;
  });
}
