import "server-only";
import type { Db } from "#db/client.ts";
import type { City } from "#lib/cities/city.ts";
import { caseRisk } from "#lib/moderation/route.ts";
import { openCase } from "./open-case.ts";
import type { Screened } from "./screen-listing.ts";

export type ReadListing = {
  listingId: string;
  authorId: string;
  /** `listings.version` of the text that was screened. */
  version: number;
  origin: "new" | "edit";
  screened: Screened;
};

/** Brings a text that was screened before the moderators; the open case of its listing has its findings from now on. */
export async function openListingCase(
  tx: Db,
  city: City,
  { listingId, authorId, version, origin, screened }: ReadListing,
  now: Date,
): Promise<void> {
  const { findings, route } = screened;
  const risk = caseRisk(screened.risk, route === "review_first");
  await openCase(tx, city, { subject: "listing", origin, memberId: authorId, listingId, risk, findings, version }, now);
}
