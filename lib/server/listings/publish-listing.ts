import "server-only";
import type { Db } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { type DraftHolder, lockDraft, takeDraft } from "#db/queries/listing-drafts.ts";
import { insertListingEvent } from "#db/queries/listing-events.ts";
import { listPhotos } from "#db/queries/listing-photos.ts";
import { type Author, countAuthorListings, insertListing, isLimited, lockAuthor } from "#db/queries/listings-write.ts";
import { setLocale } from "#db/queries/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { draftContent, draftsSince, readDraft } from "#lib/listings/draft.ts";
import { listingExpiry } from "#lib/listings/listing-times.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { publishingRefusal } from "#lib/listings/publishing-limits.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { openListingCase } from "../moderation/open-listing-case.ts";
import { type Screened, screenListing } from "../moderation/screen-listing.ts";
import { tellHeld } from "../moderation/tell-held.ts";
import { oncePerKey } from "../once-per-key.ts";
import { givePhotos } from "../photos/give-photos.ts";
import { announceListing } from "./announce-listing.ts";
import { resolvePlace } from "./resolve-place.ts";

const DAY_MS = 86_400_000;

/** `key` is the id of the draft that its author read before publishing it. */
export type Publication = { key: string; secretHash: string | null; locale: Locale };

/**
 * Publishes a draft that a member holds, or that their browser knows the secret of, at once or after a moderator has read
 * it. Refuses past the limits of an author; `not-found` when it is gone, too old or not complete. A repeated key gives the
 * first listing again.
 */
export async function publishListing(
  member: Member,
  { key, secretHash, locale }: Publication,
  now: Date,
): Promise<{ listingId: string }> {
  const { cityId, id: authorId } = member;
  return oncePerKey({ cityId, memberId: authorId, key }, now, async (tx) => {
    const { author, city } = await holdPublisher(tx, member, now);
    const holder = { cityId, memberId: authorId, secretHash };
    const { answers, photos } = await takeAnswers(tx, holder, key, now);
    const ready = draftContent(answers, localDay(now, city.timeZone).date);
    if (!ready) throw new Refusal("not-found");
    const { content } = ready;
    const place = await resolvePlace(tx, { city, author }, ready);
    const expiresAt = listingExpiry(content, now, city.timeZone);
    const screened = await screenListing(tx, city, { ...content, authorId, listingId: null }, now);
    const status = screened.route === "review_first" ? "pending" : "published";
    const id = uuidv7(now.getTime());
    await insertListing(tx, { cityId, id, authorId, content, place, status, expiresAt, now });
    await givePhotos(tx, { cityId, listingId: id, category: content.category, photos });
    const action = status === "pending" ? "submit" : "publish";
    const event = { cityId, listingId: id, action, fromStatus: "draft", toStatus: status, actorId: authorId } as const;
    await insertListingEvent(tx, { ...event, at: now });
    await setLocale(tx, { cityId, memberId: authorId, locale });
    await bringBefore(tx, { member, city, id, title: content.title, screened }, now);
    return { listingId: id };
  });
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
async function holdPublisher(tx: Db, member: Member, now: Date): Promise<{ author: Author; city: City }> {
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

/** The answers of a draft and its photos: no other caller has them, and no photo can be added any more. */
async function takeAnswers(tx: Db, holder: DraftHolder, id: string, now: Date) {
  const held = await lockDraft(tx, holder, draftsSince(now), id);
  const photos = held ? await listPhotos(tx, { cityId: holder.cityId, draftId: id }) : [];
  const taken = held && (await takeDraft(tx, holder, id));
  const answers = taken && readDraft(taken.answers);
  if (!answers) throw new Refusal("not-found");
  return { answers, photos: photos.map((photo) => photo.id) };
}
