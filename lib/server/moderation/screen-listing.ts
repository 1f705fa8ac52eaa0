import "server-only";
import type { Db } from "#db/client.ts";
import { findAuthorRecord } from "#db/queries/author-records.ts";
import { listOwnTexts, listTextsWith } from "#db/queries/similar-listings.ts";
import type { City } from "#lib/cities/city.ts";
import { modeFor } from "#lib/cities/moderation-settings.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import type { AuthorRecord } from "#lib/moderation/author-record.ts";
import { findListingRisks } from "#lib/moderation/find-risks.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { findHistory } from "#lib/moderation/history/find-history.ts";
import { tellingWords } from "#lib/moderation/history/shingles.ts";
import { riskOf } from "#lib/moderation/risk.ts";
import { type Route, routeOf } from "#lib/moderation/route.ts";
import { findingsInForce } from "#lib/moderation/rules-in-force.ts";

const DAY_MS = 86_400_000;
/** How long a text may not be repeated, and how long a restriction is remembered. */
const REPEAT_DAYS = 30;
const RESTRICTION_DAYS = 365;

export type ScreenedText = Pick<ListingContent, "kind" | "category" | "title" | "body"> & {
  authorId: string;
  /** Null for one that is not written yet. */
  listingId: string | null;
};
export type Screened = { findings: CaseFinding[]; risk: number; route: Route };

/**
 * What the automatic rules that a city has switched on say of a text: what they found, how risky that is for such an
 * author, and whether a moderator reads it, before or after it appears. They decide nothing of it.
 */
export async function screenListing(tx: Db, city: City, text: ScreenedText, now: Date): Promise<Screened> {
  const settings = city.settings.moderation;
  const author = await recordOf(tx, city.id, text, now);
  const history = { ...text, author, ...(await similarTexts(tx, city.id, text, now)) };
  const found = [...findListingRisks(text), ...findHistory(history)];
  const findings = findingsInForce(found, settings.rules);
  const risk = riskOf(findings, author);
  return { findings, risk, route: routeOf(risk, { ...settings, mode: modeFor(settings, text.category) }) };
}

async function recordOf(
  tx: Db,
  cityId: string,
  { authorId, listingId }: ScreenedText,
  now: Date,
): Promise<AuthorRecord> {
  const restrictedSince = new Date(now.getTime() - RESTRICTION_DAYS * DAY_MS);
  const today = new Date(now.getTime() - DAY_MS);
  const record = await findAuthorRecord(tx, { cityId, memberId: authorId, listingId, today, restrictedSince });
  if (!record) throw new Error("a text has no author in its city");
  // Who edits adds none to those of the day.
  return { ...record, newToday: listingId === null ? record.newToday + 1 : 0 };
}

async function similarTexts(tx: Db, cityId: string, text: ScreenedText, now: Date) {
  const { authorId, listingId, kind } = text;
  const asked = { cityId, authorId, listingId, kind, since: new Date(now.getTime() - REPEAT_DAYS * DAY_MS) };
  return { own: await listOwnTexts(tx, asked), others: await listTextsWith(tx, asked, tellingWords(text)) };
}
