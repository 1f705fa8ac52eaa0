import "server-only";
import { database } from "#db/client.ts";
import { findAskedHelp } from "#db/queries/answered-invitations.ts";
import type { Member } from "#lib/identity/member.ts";
import type { HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyAnswer } from "./apply-answer.ts";

type Answer = { invitation: string; answer: HelperAnswer };

/** A member answers an invitation of theirs; `invitation-over` when there is nothing to answer any more. */
export async function answerInvitation(member: Member, { invitation: id, answer }: Answer, now: Date): Promise<void> {
  const { cityId } = member;
  await database().transaction(async (tx) => {
    const asked = await findAskedHelp(tx, { cityId, id, now });
    if (asked?.helperId !== member.id) throw new Refusal("not-found");
    if (!(await applyAnswer(tx, { cityId, invitationId: id, answer }, now))) throw new Refusal("invitation-over");
  });
}
