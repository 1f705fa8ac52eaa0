import "server-only";
import type { Db } from "#db/client.ts";
import { type AskedHelp, findAskedHelp, holdSearch, markHelped } from "#db/queries/answered-invitations.ts";
import { setInvitationAnswer, withdrawInvitations } from "#db/queries/invitations.ts";
import { insertLadderEvents } from "#db/queries/ladder-events.ts";
import { muteCategory } from "#db/queries/muted-categories.ts";
import { proposalEnd } from "#lib/exchanges/proposal.ts";
import type { HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { invitationView } from "#lib/invitations/invitation-link.ts";

import { type Proposed, recordProposal } from "../exchanges/record-proposal.ts";

export type Answering = { cityId: string; invitationId: string; answer: HelperAnswer };

/** What was answered, with the exchange that a yes began; null after a no, and when the two have one already. */
export type Answer = AskedHelp & { exchangeId: string | null };

/**
 * Writes an answer to an invitation, once, the caller knowing whose it is; gives what was answered, or null when there
 * was nothing to answer any more. Tells nobody.
 */
export async function recordAnswer(tx: Db, asked: Answering, now: Date): Promise<Answer | null> {
  const { cityId, invitationId: id, answer } = asked;
  const found = await findAskedHelp(tx, { cityId, id, now });
  if (!found) return null;
  await holdSearch(tx, { cityId, requestId: found.requestId });
  // Read again: what was found before the lock may have been answered meanwhile.
  const help = await findAskedHelp(tx, { cityId, id, now });
  if (!help || invitationView(help, answer) !== "ask") return null;
  await setInvitationAnswer(tx, { cityId, id, answer, now });
  const proposed = answer === "can" ? await acceptHelp(tx, cityId, help, now) : null;
  const { helperId: memberId, category } = help;
  if (answer === "not_this_kind") await muteCategory(tx, { cityId, memberId, category, now });
  return { ...help, exchangeId: proposed?.exchangeId ?? null };
}

/** Nobody else is asked, and what the helper proposes is written down; an exchange of the two that goes on stays as it is. */
async function acceptHelp(tx: Db, cityId: string, help: AskedHelp, now: Date): Promise<Proposed | null> {
  const { requestId, offerId, helperId, authorId: beneficiaryId, step, kind, category, title, timeZone } = help;
  await withdrawInvitations(tx, { cityId, requestIds: [requestId], now });
  await markHelped(tx, { cityId, requestId });
  await insertLadderEvents(tx, cityId, [{ requestId, event: "helped", step, actorId: helperId, at: now }]);
  const about = { id: requestId, kind, category, title };
  const expiresAt = proposalEnd(help, now, timeZone);
  const pair = { helperId, beneficiaryId, proposedBy: "helper" as const };
  return recordProposal(tx, { cityId, about, requestId, offerId, ...pair, expiresAt }, now);
}
