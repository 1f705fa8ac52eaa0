import "server-only";
import type { Db } from "#db/client.ts";
import { resumeSearch } from "#db/queries/answered-invitations.ts";
import { countGoingOn, type ExchangeListing } from "#db/queries/exchanges.ts";
import { insertLadderEvents } from "#db/queries/ladder-events.ts";
import { insertListingEvent, listLastEvents } from "#db/queries/listing-events.ts";
import { updateListingStatus } from "#db/queries/listings-write.ts";
import type { City } from "#lib/cities/city.ts";
import { renewalFor } from "#lib/listings/listing-renewal.ts";
import { nextStatus } from "#lib/listings/listing-status.ts";
import { enqueue } from "../jobs/enqueue.ts";

/** A request has all the helpers that it wanted: it leaves the list, by the hand of the system. The caller holds it. */
export async function fulfilRequest(tx: Db, cityId: string, request: ExchangeListing, now: Date): Promise<void> {
  const to = nextStatus(request.status, "fulfil", "system");
  if (!to) return;
  await updateListingStatus(tx, { cityId, id: request.id, authorId: request.authorId, status: to, now, renewal: null });
  await writeSystemEvent(tx, cityId, request, "fulfil", to, now);
}

/**
 * A help fell away: a request that left the list for it comes back, unless its day is over, and the search goes on when
 * nobody else helps. The caller holds the request.
 */
export async function lookAgain(tx: Db, city: City, request: ExchangeListing, now: Date): Promise<void> {
  const cityId = city.id;
  await reopen(tx, city, request, now);
  if ((await countGoingOn(tx, { cityId, requestId: request.id })) === 0) {
    const step = await resumeSearch(tx, { cityId, requestId: request.id, now });
    const event = { requestId: request.id, event: "resumed" as const, at: now };
    if (step) await insertLadderEvents(tx, cityId, [{ ...event, step }]);
  }
  await enqueue(tx, "match-listing", { cityId, listingId: request.id });
}

async function reopen(tx: Db, { id: cityId, timeZone }: City, request: ExchangeListing, now: Date): Promise<void> {
  const [last] = await listLastEvents(tx, { cityId, listingId: request.id });
  const to = nextStatus(request.status, "look_again", "system");
  // What its author ended stays ended.
  if (!to || last?.action !== "fulfil" || last.actorId !== null) return;
  const renewal = renewalFor(request, to, now, timeZone);
  if (renewal === "date-passed") return;
  await updateListingStatus(tx, { cityId, id: request.id, authorId: request.authorId, status: to, now, renewal });
  await writeSystemEvent(tx, cityId, request, "look_again", to, now);
}

async function writeSystemEvent(
  tx: Db,
  cityId: string,
  { id: listingId, status: fromStatus }: ExchangeListing,
  action: "fulfil" | "look_again",
  toStatus: ExchangeListing["status"],
  at: Date,
): Promise<void> {
  await insertListingEvent(tx, { cityId, listingId, action, fromStatus, toStatus, actorId: null, at });
}
