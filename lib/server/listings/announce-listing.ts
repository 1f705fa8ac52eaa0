import "server-only";
import type { Db } from "#db/client.ts";
import { countMatchesOfAuthor } from "#db/queries/my-listings.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { rematchListing } from "./rematch-listing.ts";

export type Announcement = { member: Member; listingId: string; title: string; email: string; locale: Locale };

/** Finds at once who a new listing is for, so that its author sees them on the next page, and writes to the author. */
export async function announceListing(tx: Db, { member, listingId, ...mail }: Announcement, now: Date): Promise<void> {
  const { cityId, citySlug, id: authorId } = member;
  await rematchListing(tx, cityId, listingId, now);
  const people = await countMatchesOfAuthor(tx, { cityId, authorId, now });
  await enqueueMail(tx, {
    cityId,
    kind: "listing-published",
    recipient: mail.email,
    locale: mail.locale,
    payload: {
      title: mail.title,
      link: env().baseUrl + href(mail.locale, "published", { city: citySlug, id: listingId }),
      helpers: people.get(listingId) ?? 0,
    },
    businessKey: `listing-published:${listingId}`,
  });
}
