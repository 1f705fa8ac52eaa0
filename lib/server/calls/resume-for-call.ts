import "server-only";
import type { Db } from "#db/client.ts";
import { database } from "#db/client.ts";
import { findAskedCall, listOffersForCall } from "#db/queries/asked-calls.ts";
import { lockAuthor, lockOwnListing } from "#db/queries/listings-write.ts";
import { calledCategories } from "#lib/calls/standing.ts";
import type { Member } from "#lib/identity/member.ts";
import { nextStatus } from "#lib/listings/listing-status.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyAuthorAction } from "../listings/apply-author-action.ts";
import { openCallLink } from "./call-link-signature.ts";

type Resumed = { cityId: string; memberId: string; callId: string; offerId: string };

/** Puts an offer back on line whose author answers a call with it. False when there is no such offer to put back. */
async function resume(tx: Db, { cityId, memberId, callId, offerId }: Resumed, now: Date): Promise<boolean> {
  const author = await lockAuthor(tx, { cityId, memberId });
  const call = await findAskedCall(tx, { cityId, memberId, callId });
  if (!author || call?.answer !== "yes") return false;
  const categories = calledCategories({ category: call.category, close: true });
  const offers = await listOffersForCall(tx, { cityId, memberId, categories, now });
  if (!offers.some(({ id, status }) => id === offerId && status === "paused")) return false;
  const key = { cityId, id: offerId, authorId: memberId };
  const listing = await lockOwnListing(tx, key);
  const to = listing && nextStatus(listing.status, "resume", "author");
  if (!to) return false;
  await applyAuthorAction(tx, { key, listing, action: "resume", to, timeZone: call.timeZone }, now);
  return true;
}

/** The same for whoever holds the link of the call's mail. False when there was nothing to do any more. */
export async function resumeByCallLink(
  citySlug: string,
  { link: signed, offer: offerId }: { link: string; offer: string },
  now: Date,
): Promise<boolean> {
  const link = openCallLink(signed);
  if (!link || link.expiresAt <= now) return false;
  return database().transaction(async (tx) => {
    const call = await findAskedCall(tx, link);
    return call?.citySlug === citySlug && resume(tx, { ...link, offerId }, now);
  });
}

/** The same for a member who is signed in. Refuses `transition-not-allowed`. */
export async function resumeForCall(
  { cityId, id: memberId }: Member,
  { call: callId, offer: offerId }: { call: string; offer: string },
  now: Date,
): Promise<void> {
  await database().transaction(async (tx) => {
    if (!(await resume(tx, { cityId, memberId, callId, offerId }, now))) throw new Refusal("transition-not-allowed");
  });
}
