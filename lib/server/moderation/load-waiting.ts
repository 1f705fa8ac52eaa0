import "server-only";
import { database } from "#db/client.ts";
import { findAskedChange, findReading } from "#db/queries/moderated-listings.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { type WaitingReasons, waitingReasons } from "#lib/moderation/waiting-reasons.ts";
import { decisionLink } from "./decision-link.ts";

/** What an author is told of a listing of theirs that nobody sees yet: who is to act, and why. */
export type Waiting =
  | { for: "reading"; reasons: WaitingReasons; dueAt: Date }
  /** A moderator asked for a change; `link` leads to the reasons. */
  | { for: "change"; link: string };

type Own = Pick<ListingContent, "title" | "body"> & { id: string; status: ListingStatus };

/** Why a listing of the caller waits; null when it does not, or when nobody knows any more. */
export async function loadWaiting(city: City, locale: Locale, listing: Own): Promise<Waiting | null> {
  if (listing.status !== "pending") return null;
  const key = { cityId: city.id, listingId: listing.id };
  const reading = await findReading(database(), key);
  if (reading) return { for: "reading", reasons: waitingReasons(reading.findings, listing), dueAt: reading.dueAt };
  const decisionId = await findAskedChange(database(), key);
  if (!decisionId) return null;
  return { for: "change", link: decisionLink(locale, { citySlug: city.slug, cityId: city.id, decisionId }) };
}
