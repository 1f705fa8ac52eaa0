import "server-only";
import type { Db } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { takeDrafts } from "#db/queries/listing-drafts.ts";
import { insertListingEvent } from "#db/queries/listing-events.ts";
import { countAuthorListings, insertListing, lockAuthor } from "#db/queries/listings-write.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { draftContent, readDraft } from "#lib/listings/draft.ts";
import { listingExpiry } from "#lib/listings/listing-times.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { publishingRefusal } from "#lib/listings/publishing-limits.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { oncePerKey } from "../once-per-key.ts";
import { givePhotos, holdDraftPhotos } from "../photos/give-photos.ts";
import { announceListing } from "./announce-listing.ts";
import { resolvePlace } from "./resolve-place.ts";

const DAY_MS = 86_400_000;

export type Publication = { key: string; secretHash: string | null; locale: Locale };

/**
 * Publishes the draft that a member holds, or that their browser knows the secret of. Refuses past the limits of an
 * author; `not-found` when there is no complete draft any more. A repeated key gives the first listing again.
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
    const photos = await holdDraftPhotos(tx, holder, now);
    const stored = await takeDrafts(tx, holder);
    const answers = stored && readDraft(stored.answers);
    const ready = answers && draftContent(answers, localDay(now, city.timeZone).date);
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
    await announceListing(
      tx,
      { member, listingId: listing.id, title: content.title, email: author.email, locale },
      now,
    );
    return { listingId: listing.id };
  });
}

async function checkLimits(tx: Db, { cityId, id: authorId }: Member, now: Date): Promise<void> {
  const since = new Date(now.getTime() - DAY_MS);
  const refusal = publishingRefusal(await countAuthorListings(tx, { cityId, authorId, since }));
  if (refusal) throw new Refusal(refusal);
}
