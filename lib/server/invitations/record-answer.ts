import "server-only";
import type { Db } from "#db/client.ts";
import { type AskedHelp, findAskedHelp, holdSearch } from "#db/queries/answered-invitations.ts";
import { setInvitationAnswer } from "#db/queries/invitations.ts";
import { muteCategory } from "#db/queries/muted-categories.ts";
import { hasLeft } from "#db/queries/new-contacts.ts";
import { proposalEnd } from "#lib/exchanges/proposal.ts";
import type { HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { invitationView } from "#lib/invitations/invitation-link.ts";
import { noteHelp } from "../exchanges/note-help.ts";
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
  const { requestId: listingId, authorId, helperId: memberId, category } = help;
  // The author left what they had with this helper about it: only the author goes back to it.
  if (answer === "can" && (await hasLeft(tx, { cityId, listingId, memberId: authorId, otherId: memberId })))
    return null;
  await setInvitationAnswer(tx, { cityId, id, answer, now });
  const proposed = answer === "can" ? await acceptHelp(tx, cityId, help, now) : null;
  if (answer === "not_this_kind") await muteCategory(tx, { cityId, memberId, category, now });
  return { ...help, exchangeId: proposed?.exchangeId ?? null };
}

/** What the helper proposes is written down, and said in the search; an exchange of the two that goes on stays as it is. */
async function acceptHelp(tx: Db, cityId: string, help: AskedHelp, now: Date): Promise<Proposed | null> {
  const { requestId, offerId, helperId, authorId: beneficiaryId, step, kind, category, title, timeZone } = help;
  const about = { id: requestId, kind, category, title };
  const expiresAt = proposalEnd(help, now, timeZone);
  const pair = { helperId, beneficiaryId, proposedBy: "helper" as const };
  const made = await recordProposal(tx, { cityId, about, requestId, offerId, ...pair, expiresAt }, now);
  await noteHelp(tx, { cityId, requestId, helperId, step }, now);
  return made;
}
