import "server-only";
import { database } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { listLastEvents } from "#db/queries/listing-events.ts";
import { lockAuthor, lockOwnListing } from "#db/queries/listings-write.ts";
import type { Member } from "#lib/identity/member.ts";
import { undoneStatus } from "#lib/listings/undo.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyAuthorAction } from "./apply-author-action.ts";

/**
 * Takes back what a member did to their listing, within seconds and if nothing happened to it since: it is again in the
 * state that it was in. Doing it twice is doing it once.
 */
export async function undoChange(
  member: Member,
  { listingId, eventId }: { listingId: string; eventId: string },
  now: Date,
): Promise<void> {
  const { cityId, id: authorId } = member;
  const key = { cityId, id: listingId, authorId };
  await database().transaction(async (tx) => {
    const author = await lockAuthor(tx, { cityId, memberId: authorId });
    const city = await findCityBySlug(tx, member.citySlug);
    const listing = await lockOwnListing(tx, key);
    if (!author || !city || !listing) throw new Refusal("not-found");
    // Since their page was read.
    if (author.suspended) throw new Refusal("not-allowed");
    const [last, before = null] = await listLastEvents(tx, { cityId, listingId });
    if (!last) throw new Refusal("transition-not-allowed");
    const undone = undoneStatus(listing.status, { last, before, eventId, actorId: authorId }, now);
    if (undone === "done") return;
    if ("refusal" in undone) throw new Refusal(undone.refusal);
    await applyAuthorAction(tx, { key, listing, action: "undo", to: undone.to, timeZone: city.timeZone }, now);
  });
}
