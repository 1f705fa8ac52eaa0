import "server-only";
import type { Db } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { type DraftHolder, lockDraft, takeDraft } from "#db/queries/listing-drafts.ts";
import { insertListingEvent } from "#db/queries/listing-events.ts";
import { listPhotos } from "#db/queries/listing-photos.ts";
import { countAuthorListings, insertListing, lockAuthor } from "#db/queries/listings-write.ts";
import { setLocale } from "#db/queries/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { draftContent, draftsSince, readDraft } from "#lib/listings/draft.ts";
import { listingExpiry } from "#lib/listings/listing-times.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { publishingRefusal } from "#lib/listings/publishing-limits.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { oncePerKey } from "../once-per-key.ts";
import { givePhotos } from "../photos/give-photos.ts";
import { announceListing } from "./announce-listing.ts";
import { resolvePlace } from "./resolve-place.ts";

const DAY_MS = 86_400_000;

/** `key` is the id of the draft that its author read before publishing it. */
export type Publication = { key: string; secretHash: string | null; locale: Locale };

/**
 * Publishes a draft that a member holds, or that their browser knows the secret of. Refuses past the limits of an
 * author; `not-found` when it is gone, too old or not complete. A repeated key gives the first listing again.
 */
export async function publishListing(
  member: Member,
  { key, secretHash, locale }: Publication,
  now: Date,
): Promise<{ listingId: string }> {
  const { cityId, id: authorId } = member;
  return oncePerKey({ cityId, memberId: authorId, key }, now, async (tx) => {
    const author = await lockAuthor(tx, { cityId, memberId: authorId });
    const city = await findCityBySlug(tx, member.citySlug);
    if (!author || author.suspended || !city) throw new Refusal("not-allowed");
    await checkLimits(tx, member, now);
    const holder = { cityId, memberId: authorId, secretHash };
    const { answers, photos } = await takeAnswers(tx, holder, key, now);
    const ready = draftContent(answers, localDay(now, city.timeZone).date);
    if (!ready) throw new Refusal("not-found");
    const { content } = ready;
    const place = await resolvePlace(tx, { city, author }, ready);
    const listing = { cityId, id: uuidv7(now.getTime()), authorId };
    const expiresAt = listingExpiry(content, now, city.timeZone);
    await insertListing(tx, { ...listing, content, place, expiresAt, now });
    await givePhotos(tx, { cityId, listingId: listing.id, category: content.category, photos });
    await insertListingEvent(tx, {
      cityId,
      listingId: listing.id,
      action: "publish",
      fromStatus: "draft",
      toStatus: "published",
      actorId: authorId,
      at: now,
    });
    await setLocale(tx, { cityId, memberId: authorId, locale });
    await announceListing(tx, { member, listingId: listing.id, title: content.title }, now);
    return { listingId: listing.id };
  });
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

async function checkLimits(tx: Db, { cityId, id: authorId }: Member, now: Date): Promise<void> {
  const since = new Date(now.getTime() - DAY_MS);
  const refusal = publishingRefusal(await countAuthorListings(tx, { cityId, authorId, since }));
  if (refusal) throw new Refusal(refusal);
}
