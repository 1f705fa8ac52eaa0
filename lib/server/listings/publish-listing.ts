import "server-only";
import type { Db } from "#db/client.ts";
import { type DraftHolder, lockDraft, takeDraft } from "#db/queries/listing-drafts.ts";
import { listPhotos } from "#db/queries/listing-photos.ts";
import { setLocale } from "#db/queries/memberships.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Member } from "#lib/identity/member.ts";
import { draftContent, draftsSince, readDraft } from "#lib/listings/draft.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { oncePerKey } from "../once-per-key.ts";
import { holdPublisher, publishContent } from "./publish-content.ts";

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
    // Before the author is written to.
    await setLocale(tx, { cityId, memberId: authorId, locale });
    const { id } = await publishContent(tx, { member, author, city }, { ...ready, photos }, now);
    return { listingId: id };
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
