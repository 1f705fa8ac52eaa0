import "server-only";
import type { Db } from "#db/client.ts";
import { type CaseRow, lockCase } from "#db/queries/opened-case.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** A case that waits and that a moderator may judge, held; `not-found` for any other, `changed-meanwhile` once it is decided. */
export async function holdCase(tx: Db, member: Member, caseId: string): Promise<CaseRow> {
  if (!moderates(member) || !isId(caseId)) throw new Refusal("not-found");
  const { cityId, id: moderatorId } = member;
  const ofCase = await lockCase(tx, { cityId, moderatorId, id: caseId });
  if (!ofCase) throw new Refusal("not-found");
  if (ofCase.state !== "open") throw new Refusal("changed-meanwhile");
  return ofCase;
}

/** The same, which they work on: `changed-meanwhile` when somebody else has it. */
export async function holdOwnCase(tx: Db, member: Member, caseId: string): Promise<CaseRow> {
  const ofCase = await holdCase(tx, member, caseId);
  if (ofCase.claimedBy !== member.id) throw new Refusal("changed-meanwhile");
  return ofCase;
}
