import "server-only";
import type { Db } from "#db/client.ts";
import { countMatchesOfAuthor } from "#db/queries/my-listings.ts";
import { findAddressee } from "#db/queries/people.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { env } from "../env.ts";
import { rematchListing } from "../matching/rematch-listing.ts";
import { notify } from "../notifications/notify.ts";

export type Announcement = { member: Member; listingId: string; title: string };

/** Finds at once who a new listing is for, so that its author sees them on the next page, and writes to the author. */
export async function announceListing(tx: Db, { member, listingId, title }: Announcement, now: Date): Promise<void> {
  const { cityId, citySlug, id: authorId } = member;
  await rematchListing(tx, cityId, listingId, now);
  const people = await countMatchesOfAuthor(tx, { cityId, authorId, now });
  const to = await findAddressee(tx, { cityId, memberId: authorId });
  if (!to) return;
  const link = env().baseUrl + href(to.locale, "published", { city: citySlug, id: listingId });
  const payload = { title, link, helpers: people.get(listingId) ?? 0 };
  const businessKey = `listing-published:${listingId}`;
  // They did it just now: they are awake, and need no bell for it.
  await notify(tx, to, { kind: "listing-published", payload, notice: null, businessKey, pressing: true }, now);
}
