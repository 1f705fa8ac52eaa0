import "server-only";
import type { Db } from "#db/client.ts";
import { resumeSearch } from "#db/queries/answered-invitations.ts";
import type { ExchangeListing } from "#db/queries/exchanges.ts";
import { insertLadderEvents } from "#db/queries/ladder-events.ts";
import { insertListingEvent, listLastEvents } from "#db/queries/listing-events.ts";
import { updateListingStatus } from "#db/queries/listings-write.ts";
import { countMissingHelpers } from "#db/queries/request-places.ts";
import type { City } from "#lib/cities/city.ts";
import { renewalFor } from "#lib/listings/listing-renewal.ts";
import { isOpen, nextStatus } from "#lib/listings/listing-status.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { noteRequestChange } from "./note-outcome.ts";

/** A request has all the helpers that it wanted: it leaves the list, by the hand of the system. The caller holds it. */
export async function fulfilRequest(tx: Db, cityId: string, request: ExchangeListing, now: Date): Promise<void> {
  const to = nextStatus(request.status, "fulfil", "system");
  if (!to) return;
  await updateListingStatus(tx, { cityId, id: request.id, authorId: request.authorId, status: to, now, renewal: null });
  await writeSystemEvent(tx, cityId, request, "fulfil", to, now);
}

/**
 * A help fell away: a request that left the list for it comes back, unless its day is over, and the search of one that is
 * on line goes on when fewer can than it wants. The caller holds the request and its search.
 */
export async function lookAgain(tx: Db, city: City, request: ExchangeListing, now: Date): Promise<void> {
  const { id: cityId } = city;
  const { id: requestId } = request;
  const open = isOpen(request.status) || (await reopen(tx, city, request, now));
  const missing = await countMissingHelpers(tx, { cityId, requestIds: [requestId] });
  if (open && (missing.get(requestId) ?? 0) > 0) {
    const step = await resumeSearch(tx, { cityId, requestId, now });
    if (step) await insertLadderEvents(tx, cityId, [{ requestId, event: "resumed", step, at: now }]);
  }
  await enqueue(tx, "match-listing", { cityId, listingId: requestId });
}

/** Whether the request is on line again. */
async function reopen(tx: Db, { id: cityId, timeZone }: City, request: ExchangeListing, now: Date): Promise<boolean> {
  const [last] = await listLastEvents(tx, { cityId, listingId: request.id });
  const to = nextStatus(request.status, "look_again", "system");
  // What its author ended stays ended.
  if (!to || last?.action !== "fulfil" || last.actorId !== null) return false;
  const renewal = renewalFor(request, to, now, timeZone);
  if (renewal === "date-passed") return false;
  await updateListingStatus(tx, { cityId, id: request.id, authorId: request.authorId, status: to, now, renewal });
  await writeSystemEvent(tx, cityId, request, "look_again", to, now);
  return true;
}

async function writeSystemEvent(
  tx: Db,
  cityId: string,
  { id: listingId, status: from }: ExchangeListing,
  action: "fulfil" | "look_again",
  to: ExchangeListing["status"],
  at: Date,
): Promise<void> {
  const event = { cityId, listingId, action, fromStatus: from, toStatus: to };
  await insertListingEvent(tx, { ...event, actorId: null, at });
  await noteRequestChange(tx, { cityId, ids: [listingId] }, { action, by: "system", from, to });
}
