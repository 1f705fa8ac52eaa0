import "server-only";
import type { Db } from "#db/client.ts";
import { database } from "#db/client.ts";
import { findAskedCall, holdCall, listOffersForCall, setCallAnswer } from "#db/queries/asked-calls.ts";
import type { CallAnswer } from "#lib/calls/call-state.ts";
import { callView } from "#lib/calls/call-view.ts";
import { calledCategories } from "#lib/calls/standing.ts";
import type { Member } from "#lib/identity/member.ts";
import { endOfLocalDay } from "#lib/listings/local-time.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { openCallLink } from "./call-link-signature.ts";

type Answering = { cityId: string; memberId: string; callId: string; answer: CallAnswer };

/**
 * Writes the answer of somebody who was asked; a yes has their open offers compared anew with what is asked now. False when
 * there is nothing to answer any more.
 */
async function applyCallAnswer(tx: Db, { answer, ...asked }: Answering, now: Date): Promise<boolean> {
  await holdCall(tx, asked);
  const call = await findAskedCall(tx, asked);
  if (!call || callView({ ...call, endsAt: endOfLocalDay(call.endsOn, call.timeZone) }, now) === "over") return false;
  if (call.answer !== answer) await setCallAnswer(tx, { ...asked, answer, now });
  if (answer === "no") return true;
  const { cityId, memberId } = asked;
  const categories = calledCategories({ category: call.category, close: true });
  for (const offer of await listOffersForCall(tx, { cityId, memberId, categories, now })) {
    if (offer.status === "published") await enqueue(tx, "match-listing", { cityId, listingId: offer.id });
  }
  return true;
}

/** Gives an answer to the link of a mail. False when there was nothing to do any more, which the page then says. */
export async function answerCallLink(
  citySlug: string,
  { link: signed, answer }: { link: string; answer: CallAnswer },
  now: Date,
): Promise<boolean> {
  const link = openCallLink(signed);
  if (!link || link.expiresAt <= now) return false;
  return database().transaction(async (tx) => {
    const call = await findAskedCall(tx, link);
    return call?.citySlug === citySlug && applyCallAnswer(tx, { ...link, answer }, now);
  });
}

/** A member answers a call by which they were asked; `call-over` when there is nothing to answer any more. */
export async function answerOwnCall(
  { cityId, id: memberId }: Member,
  { call: callId, answer }: { call: string; answer: CallAnswer },
  now: Date,
): Promise<void> {
  await database().transaction(async (tx) => {
    if (!(await findAskedCall(tx, { cityId, memberId, callId }))) throw new Refusal("not-found");
    if (!(await applyCallAnswer(tx, { cityId, memberId, callId, answer }, now))) throw new Refusal("call-over");
  });
}
