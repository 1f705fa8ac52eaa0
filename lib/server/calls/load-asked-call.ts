import "server-only";
import { database } from "#db/client.ts";
import {
  type AskedCall,
  findAskedCall,
  listAskedCalls,
  listOffersForCall,
  type OfferForCall,
} from "#db/queries/asked-calls.ts";
import { type CallView, callView } from "#lib/calls/call-view.ts";
import { calledCategories } from "#lib/calls/standing.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { endOfLocalDay } from "#lib/listings/local-time.ts";
import { openCallLink } from "./call-link-signature.ts";

/** `forged`: not written by us, or not for this city. `expired`: too old. `gone`: there is no such call for them. */
export type OpenedCall =
  | { view: "forged" | "expired" | "gone"; call: null }
  | { view: CallView; call: AskedCall; offers: OfferForCall[] };

export type { AskedCall, OfferForCall } from "#db/queries/asked-calls.ts";

type Asked = { cityId: string; memberId: string; callId: string };

async function openedFor(asked: Asked, citySlug: string, now: Date): Promise<OpenedCall> {
  const db = database();
  const found = await findAskedCall(db, asked);
  if (!found) return { view: "gone", call: null };
  const { citySlug: slug, timeZone, ...call } = found;
  if (slug !== citySlug) return { view: "forged", call: null };
  const view = callView({ ...call, endsAt: endOfLocalDay(call.endsOn, timeZone) }, now);
  const { cityId, memberId } = asked;
  const categories = calledCategories({ category: call.category, close: true });
  // The wanted category comes first: an offer in it is the best answer.
  const offers = await listOffersForCall(db, { cityId, memberId, categories, now });
  return {
    view,
    call,
    offers: offers.toSorted((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category)),
  };
}

/** What the link of a mail opens in a city. It changes nothing: mail scanners open links, too. */
export async function loadCallLink(citySlug: string, signed: string, now: Date): Promise<OpenedCall> {
  const link = openCallLink(signed);
  if (!link) return { view: "forged", call: null };
  if (link.expiresAt <= now) return { view: "expired", call: null };
  return openedFor(link, citySlug, now);
}

/** A call by which a member was asked, as the same page shows it to who is signed in. */
export async function loadOwnCall(
  { cityId, citySlug, id: memberId }: Member,
  callId: string,
  now: Date,
): Promise<OpenedCall> {
  if (!isId(callId)) return { view: "gone", call: null };
  return openedFor({ cityId, memberId, callId }, citySlug, now);
}

/** The open calls that wait for a member's answer, the last first. */
export async function loadCallsFor({ cityId, id: memberId }: Member): Promise<AskedCall[]> {
  return listAskedCalls(database(), { cityId, memberId });
}
