import "server-only";
import type { Db } from "#db/client.ts";
import { findEntry, lockListing, type ModeratedListing } from "#db/queries/moderated-listings.ts";
import { countMatchesOfAuthor } from "#db/queries/my-listings.ts";
import { findAddressee } from "#db/queries/people.ts";
import { countTakenPlaces } from "#db/queries/request-places.ts";
import type { City } from "#lib/cities/city.ts";
import { href } from "#lib/i18n/routes.ts";
import { approvedLife } from "#lib/listings/listing-renewal.ts";
import { env } from "../env.ts";
import { endFilled } from "../exchanges/end-filled.ts";
import { notify } from "../notifications/notify.ts";
import { applyModeration } from "./change-listing.ts";

export type Approved = { listingId: string; moderatorId: string };

/** `over`: its day has passed, or it has all the help that it wanted; `unchanged`: it waited no more. */
export type ApprovedAs = "published" | "paused" | "over" | "unchanged";

/**
 * Lets a listing appear that waited to be read, as if it were published now: matched, announced, and its author told. The
 * wait takes nothing of its life. One that its author had paused before it was held is in pause again.
 */
export async function publishApproved(
  tx: Db,
  city: City,
  { listingId, moderatorId }: Approved,
  now: Date,
): Promise<ApprovedAs> {
  const key = { cityId: city.id, listingId };
  const listing = await lockListing(tx, key);
  if (listing?.status !== "pending") return "unchanged";
  const entry = await findEntry(tx, { ...key, status: "pending" });
  const renewal = approvedLife({ ...listing, heldAt: entry?.at ?? now }, now, city.timeZone);
  if (renewal === "date-passed") return "over";
  const to = await applyModeration(tx, city, listing, { action: "approve", actorId: moderatorId, renewal }, now);
  if (!to) return "unchanged";
  if (entry?.from === "paused") {
    await applyModeration(tx, city, { ...listing, status: to }, { action: "pause", actorId: null }, now);
    return "paused";
  }
  if (await isFilled(tx, city.id, listing)) {
    await endFilled(tx, city, listingId, now);
    return "over";
  }
  await tellApproved(tx, city, listing, now);
  return "published";
}

/** Help was accepted while nobody else could see the request. */
async function isFilled(tx: Db, cityId: string, { id, kind, peopleWanted }: ModeratedListing): Promise<boolean> {
  return kind === "request" && (await countTakenPlaces(tx, { cityId, requestId: id })) >= peopleWanted;
}

async function tellApproved(tx: Db, city: City, { id, authorId, title }: ModeratedListing, now: Date): Promise<void> {
  const { id: cityId, slug } = city;
  const to = await findAddressee(tx, { cityId, memberId: authorId });
  if (!to) return;
  const people = await countMatchesOfAuthor(tx, { cityId, authorId, now });
  const params = { city: slug, id };
  const link = env().baseUrl + href(to.locale, "published", params);
  const payload = { title, link, helpers: people.get(id) ?? 0 };
  const notice = { words: { title }, place: { route: "published" as const, params } };
  const businessKey = `listing-approved:${id}:${now.toISOString()}`;
  await notify(tx, to, { kind: "listing-approved", payload, notice, businessKey }, now);
}
