import "server-only";
import { database } from "#db/client.ts";
import { insertListingEvent } from "#db/queries/listing-events.ts";
import { insertListing } from "#db/queries/listings-write.ts";
import type { CastMember } from "#db/seed/moderation/find-cast.ts";
import type { DemoNotice, JudgedText } from "#db/seed/moderation/judged-case.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { City } from "#lib/cities/city.ts";
import type { Member } from "#lib/identity/member.ts";
import { DEFAULT_RADIUS_M, type ListingContent } from "#lib/listings/listing.ts";
import { listingPlace } from "#lib/listings/listing-place.ts";
import { listingExpiry } from "#lib/listings/listing-times.ts";
import { openListingCase } from "../moderation/open-listing-case.ts";
import { screenListing } from "../moderation/screen-listing.ts";
import { makeNotice } from "../reports/make-notice.ts";

const contentOf = (text: JudgedText): ListingContent => ({
  ...text,
  remote: false,
  urgency: "flexible",
  neededOn: null,
  neededPart: null,
  availability: 0,
  languages: ["fr"],
  equipment: [],
  radiusM: DEFAULT_RADIUS_M,
  capacity: text.kind === "offer" ? 2 : null,
  beneficiary: "self",
  peopleWanted: 1,
});

/** Somebody of the example publishes a listing, which the rules screen; a moderator reads it whatever they say. Gives its id. */
export async function publishJudged(
  city: City,
  author: CastMember,
  { text, reported }: { text: JudgedText; reported: boolean },
  at: Date,
): Promise<string> {
  const cityId = city.id;
  const content = contentOf(text);
  const place = listingPlace(author, author.quartier, null);
  const id = uuidv7(at.getTime());
  await database().transaction(async (tx) => {
    const screened = await screenListing(tx, city, { ...content, authorId: author.id, listingId: null }, at);
    // Nobody reports what nobody sees.
    const held = screened.route === "review_first" && !reported;
    const status = held ? "pending" : "published";
    const expiresAt = listingExpiry(content, at, city.timeZone);
    await insertListing(tx, { cityId, id, authorId: author.id, content, place, status, expiresAt, now: at });
    const action = held ? "submit" : "publish";
    const event = { cityId, listingId: id, action, fromStatus: "draft", toStatus: status, actorId: author.id } as const;
    await insertListingEvent(tx, { ...event, at });
    const read = { listingId: id, authorId: author.id, version: 1, origin: "new" as const };
    const route = held ? "review_first" : "publish_and_review";
    await openListingCase(tx, city, { ...read, screened: { ...screened, route } }, at);
  });
  return id;
}

/** Somebody reports it: with their name and address, or as the member who plays here. */
export async function reportJudged(
  city: City,
  { listingId, notice, member }: { listingId: string; notice: DemoNotice; member: Member },
  at: Date,
): Promise<void> {
  const { reason, note, outside } = notice;
  const maker = { member: outside ? null : member, network: "direct", locale: "fr" as const };
  const contact = { name: outside?.name ?? null, email: outside?.email ?? null };
  const input = {
    key: uuidv7(at.getTime()),
    listing: listingId,
    subject: "listing" as const,
    reason,
    note,
    ...contact,
  };
  await makeNotice(city, maker, { ...input, photo: undefined, goodFaith: true, unseen: "" }, at);
}
