import "server-only";
import type { Db } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { insertListingEvent } from "#db/queries/listing-events.ts";
import { type Author, countAuthorListings, insertListing, isLimited, lockAuthor } from "#db/queries/listings-write.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { City } from "#lib/cities/city.ts";
import type { Member } from "#lib/identity/member.ts";
import type { draftContent } from "#lib/listings/draft.ts";
import { listingExpiry } from "#lib/listings/listing-times.ts";
import { publishingRefusal } from "#lib/listings/publishing-limits.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { openListingCase } from "../moderation/open-listing-case.ts";
import { type Screened, screenListing } from "../moderation/screen-listing.ts";
import { tellHeld } from "../moderation/tell-held.ts";
import { givePhotos } from "../photos/give-photos.ts";
import { announceListing } from "./announce-listing.ts";
import { resolvePlace } from "./resolve-place.ts";

const DAY_MS = 86_400_000;

/** Who publishes, held by `holdPublisher`, and where. */
export type Publisher = { member: Member; author: Author; city: City };
type Ready = NonNullable<ReturnType<typeof draftContent>> & { photos: readonly string[] };
export type PublishedListing = { id: string; status: "published" | "pending" };

/** Publishes complete answers, at once or after a moderator has read them. */
export async function publishContent(
  tx: Db,
  { member, author, city }: Publisher,
  ready: Ready,
  now: Date,
): Promise<PublishedListing> {
  const { cityId, id: authorId } = member;
  const { content } = ready;
  const place = await resolvePlace(tx, { city, author }, ready);
  const expiresAt = listingExpiry(content, now, city.timeZone);
  const screened = await screenListing(tx, city, { ...content, authorId, listingId: null }, now);
  const status = screened.route === "review_first" ? "pending" : "published";
  const id = uuidv7(now.getTime());
  await insertListing(tx, { cityId, id, authorId, content, place, status, expiresAt, now });
  await givePhotos(tx, { cityId, listingId: id, category: content.category, photos: ready.photos });
  const action = status === "pending" ? "submit" : "publish";
  const event = { cityId, listingId: id, action, fromStatus: "draft", toStatus: status, actorId: authorId } as const;
  await insertListingEvent(tx, { ...event, at: now });
  await bringBefore(tx, { member, city, id, title: content.title, screened }, now);
  return { id, status };
}

type Written = { member: Member; city: City; id: string; title: string; screened: Screened };

/** Brings a new listing before its readers: a moderator, everybody, or both. */
async function bringBefore(tx: Db, { member, city, id, title, screened }: Written, now: Date): Promise<void> {
  const read = { listingId: id, authorId: member.id, title, version: 1 };
  if (screened.route !== "publish") await openListingCase(tx, city, { ...read, origin: "new", screened }, now);
  if (screened.route === "review_first") await tellHeld(tx, city, read, now);
  else await announceListing(tx, { member, listingId: id, title }, now);
}

/** The member, held, who may open one more listing now, and their city. */
export async function holdPublisher(tx: Db, member: Member, now: Date): Promise<{ author: Author; city: City }> {
  const { cityId, id: authorId } = member;
  const author = await lockAuthor(tx, { cityId, memberId: authorId });
  const city = await findCityBySlug(tx, member.citySlug);
  if (!author || author.suspended || !city) throw new Refusal("not-allowed");
  if (isLimited(author, now)) throw new Refusal("publishing-limited");
  const since = new Date(now.getTime() - DAY_MS);
  const refusal = publishingRefusal(await countAuthorListings(tx, { cityId, authorId, since }));
  if (refusal) throw new Refusal(refusal);
  return { author, city };
}
