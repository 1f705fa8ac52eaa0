import "server-only";
import { type Db, database } from "#db/client.ts";
import { findCityBySlug, findQuartier } from "#db/queries/cities.ts";
import { insertListingEvent } from "#db/queries/listing-events.ts";
import { insertListingVersion } from "#db/queries/listing-versions.ts";
import {
  type ListingKey,
  type LockedListing,
  lockAuthor,
  lockOwnListing,
  updateListingContent,
} from "#db/queries/listings-write.ts";
import { countTakenPlaces } from "#db/queries/request-places.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { pointText } from "#lib/geo/point.ts";
import type { Member } from "#lib/identity/member.ts";
import { type DraftAnswers, draftContent, newDraft, withAnswers } from "#lib/listings/draft.ts";
import type { PlaceWish, StoredPlace } from "#lib/listings/exact-place.ts";
import type { Kind, ListingContent } from "#lib/listings/listing.ts";
import { listingChanges, listingSays } from "#lib/listings/listing-changes.ts";
import type { ListingPlace } from "#lib/listings/listing-place.ts";
import { isEditable } from "#lib/listings/listing-status.ts";
import { dateProblem, listingExpiry } from "#lib/listings/listing-times.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { endFilled } from "../exchanges/end-filled.ts";
import { rematchListing } from "../matching/rematch-listing.ts";
import { screenEdit } from "../moderation/screen-edit.ts";
import { resolvePlace } from "./resolve-place.ts";
import { settleWish } from "./settle-place.ts";

type Answers = Partial<Omit<DraftAnswers, "quartier" | "point">>;
export type ListingEdit = { listingId: string; kind: Kind; version: number; answers: Answers; where: PlaceWish };

/**
 * Replaces the content of a member's listing and remembers what changed. `changed-meanwhile` when it is no longer at the
 * version that the form started from: nothing is overwritten. `isHeld` when a moderator reads it before anybody sees it.
 */
export async function editListing(member: Member, edit: ListingEdit, now: Date): Promise<{ isHeld: boolean }> {
  const { cityId, id: authorId } = member;
  const key = { cityId, id: edit.listingId, authorId };
  return database().transaction(async (tx) => {
    const author = await lockAuthor(tx, { cityId, memberId: authorId });
    const city = await findCityBySlug(tx, member.citySlug);
    const listing = await lockOwnListing(tx, key);
    if (!author || !city || !listing) throw new Refusal("not-found");
    // Since their page was read.
    if (author.suspended) throw new Refusal("not-allowed");
    checkUnchanged(listing, edit);
    const where = await settleWish(tx, city, edit.where, { quartier: listing.quartierSlug, point: listing.location });
    const ready = editedContent(edit, where, localDay(now, city.timeZone).date);
    const { content } = ready;
    const taken = await checkPlaces(tx, key, content);
    const place = await resolvePlace(tx, { city, author }, ready);
    const expiresAt = movesEnd(listing, content) ? listingExpiry(content, now, city.timeZone) : listing.expiresAt;
    const version = await writeVersion(tx, { key, listing, ready, place }, now);
    await updateListingContent(tx, { ...key, content, place, version, expiresAt, now });
    const screened = { listingId: edit.listingId, authorId, before: listing, content, version };
    const isHeld = version !== listing.version && (await screenEdit(tx, city, screened, now));
    if (content.peopleWanted === taken) await endFilled(tx, city, edit.listingId, now);
    await rematchListing(tx, cityId, edit.listingId, now);
    return { isHeld };
  });
}

/** How many helps of a request are accepted already: it wants as many at least. */
async function checkPlaces(tx: Db, { cityId, id: requestId }: ListingKey, content: ListingContent): Promise<number> {
  const taken = content.kind === "request" ? await countTakenPlaces(tx, { cityId, requestId }) : 0;
  if (content.peopleWanted < taken) throw new InvalidField("peopleWanted", "peopleWanted.below-accepted");
  return taken;
}

type Edited = {
  key: ListingKey;
  listing: LockedListing;
  ready: ReturnType<typeof editedContent>;
  place: ListingPlace;
};

/** Notes the edit and the words that it changed; gives the new version. An edit that changes nothing is none. */
async function writeVersion(tx: Db, { key, listing, ready, place }: Edited, now: Date): Promise<number> {
  const { cityId, id: listingId, authorId } = key;
  const quartier = (await findQuartier(tx, cityId, ready.quartier))?.name ?? "";
  const changes = listingChanges(listingSays(listing, listing.quartierName), listingSays(ready.content, quartier));
  const reworded = Object.keys(changes).length > 0;
  if (!reworded && pointText(place.location) === pointText(listing.location)) return listing.version;
  const version = listing.version + 1;
  if (reworded) await insertListingVersion(tx, { cityId, listingId, version, editorId: authorId, at: now, changes });
  const { status } = listing;
  const event = { cityId, listingId, action: null, fromStatus: status, toStatus: status };
  await insertListingEvent(tx, { ...event, actorId: authorId, at: now });
  return version;
}

/** A request ends with its moment; an offer lives until its next confirmation, whatever it says. */
function movesEnd({ kind, urgency, neededOn }: LockedListing, after: ListingContent): boolean {
  return kind === "request" && (urgency !== after.urgency || neededOn !== after.neededOn);
}

function checkUnchanged(listing: LockedListing, { version, kind }: ListingEdit): void {
  if (!isEditable(listing.status)) throw new Refusal("transition-not-allowed");
  if (listing.version !== version || listing.kind !== kind) throw new Refusal("changed-meanwhile");
}

function editedContent({ kind, answers }: ListingEdit, where: StoredPlace, today: string) {
  const problem = answers.neededOn ? dateProblem(answers.neededOn, today) : null;
  if (problem) throw new InvalidField("neededOn", `neededOn.${problem}`);
  const ready = draftContent(withAnswers(newDraft(kind), { ...answers, ...where }), today);
  if (!ready) throw new InvalidField("form", "form.invalid");
  return ready;
}
