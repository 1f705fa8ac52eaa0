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
import { type InvitationView, invitationView } from "#lib/invitations/invitation-link.ts";
import { writeOfHelp } from "../dispatch/write-to-requesters.ts";
import { enqueue } from "../jobs/enqueue.ts";

export type Answering = { cityId: string; invitationId: string; answer: HelperAnswer };

/**
 * Gives an answer to an invitation, once, the caller knowing whose it is: `done`, or why there was nothing to do. The
 * next plan follows by a job of the same transaction.
 */
export async function applyAnswer(tx: Db, asked: Answering, now: Date): Promise<"done" | InvitationView> {
  const { cityId, invitationId: id, answer } = asked;
  const found = await findAskedHelp(tx, { cityId, id, now });
  if (!found) return "gone";
  const { requestId } = found;
  await holdSearch(tx, { cityId, requestId });
  // Read again: what was found before the lock may have been answered meanwhile.
  const help = await findAskedHelp(tx, { cityId, id, now });
  const view = invitationView(help, answer);
  if (!help || view !== "ask") return view;
  await setInvitationAnswer(tx, { cityId, id, answer, now });
  if (answer === "can") await acceptHelp(tx, cityId, help, now);
  const { helperId: memberId, category } = help;
  if (answer === "not_this_kind") await muteCategory(tx, { cityId, memberId, category, now });
  await enqueue(tx, "match-listing", { cityId, listingId: requestId });
  return "done";
}

/** Nobody else is asked, what the helper proposes is written down, and the requester is told. */
async function acceptHelp(tx: Db, cityId: string, help: AskedHelp, now: Date): Promise<void> {
  const { id, requestId, offerId, helperId, authorId: beneficiaryId, helperFirstName: firstName, citySlug } = help;
  await withdrawInvitations(tx, { cityId, requestIds: [requestId], now });
  await markHelped(tx, { cityId, requestId });
  await insertProposedExchange(tx, { cityId, requestId, offerId, helperId, beneficiaryId, now });
  const event = { requestId, event: "helped" as const, step: help.step, actorId: helperId, at: now };
  await insertLadderEvents(tx, cityId, [event]);
  await writeOfHelp(tx, { city: { id: cityId, slug: citySlug } }, { requestId, invitationId: id, firstName });
}
