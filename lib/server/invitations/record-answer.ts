import "server-only";
import type { Db } from "#db/client.ts";
import {
  type AskedHelp,
  findAskedHelp,
  holdSearch,
  insertProposedExchange,
  markHelped,
} from "#db/queries/answered-invitations.ts";
import { setInvitationAnswer, withdrawInvitations } from "#db/queries/invitations.ts";
import { insertLadderEvents } from "#db/queries/ladder-events.ts";
import { muteCategory } from "#db/queries/muted-categories.ts";
import type { HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { invitationView } from "#lib/invitations/invitation-link.ts";

export type Answering = { cityId: string; invitationId: string; answer: HelperAnswer };

/**
 * Writes an answer to an invitation, once, the caller knowing whose it is; gives what was answered, or null when there
 * was nothing to answer any more. Tells nobody.
 */
export async function recordAnswer(tx: Db, asked: Answering, now: Date): Promise<AskedHelp | null> {
  const { cityId, invitationId: id, answer } = asked;
  const found = await findAskedHelp(tx, { cityId, id, now });
  if (!found) return null;
  await holdSearch(tx, { cityId, requestId: found.requestId });
  // Read again: what was found before the lock may have been answered meanwhile.
  const help = await findAskedHelp(tx, { cityId, id, now });
  if (!help || invitationView(help, answer) !== "ask") return null;
  await setInvitationAnswer(tx, { cityId, id, answer, now });
  if (answer === "can") await acceptHelp(tx, cityId, help, now);
  const { helperId: memberId, category } = help;
  if (answer === "not_this_kind") await muteCategory(tx, { cityId, memberId, category, now });
  return help;
}

/** Nobody else is asked, and what the helper proposes is written down. */
async function acceptHelp(tx: Db, cityId: string, help: AskedHelp, now: Date): Promise<void> {
  const { requestId, offerId, helperId, authorId: beneficiaryId, step } = help;
  await withdrawInvitations(tx, { cityId, requestIds: [requestId], now });
  await markHelped(tx, { cityId, requestId });
  await insertProposedExchange(tx, { cityId, requestId, offerId, helperId, beneficiaryId, now });
  await insertLadderEvents(tx, cityId, [{ requestId, event: "helped", step, actorId: helperId, at: now }]);
}
