import "server-only";
import type { Db } from "#db/client.ts";
import type { City } from "#lib/cities/city.ts";
import { caseRisk } from "#lib/moderation/route.ts";
import { openCase } from "./open-case.ts";
import type { Screened } from "./screen-listing.ts";
import { tellModerators } from "./tell-moderators.ts";

export type ReadListing = {
  listingId: string;
  authorId: string;
  /** `listings.version` of the text that was screened. */
  version: number;
  origin: "new" | "edit";
  screened: Screened;
};

/**
 * Brings a text that was screened before the moderators; the open case of its listing has its findings from now on. They are
 * told of what nobody sees before they read it.
 */
export async function openListingCase(
  tx: Db,
  city: City,
  { listingId, authorId, version, origin, screened }: ReadListing,
  now: Date,
): Promise<void> {
  const { findings, route } = screened;
  const isHeld = route === "review_first";
  const about = { subject: "listing", origin, memberId: authorId, listingId, findings, version } as const;
  const { id: caseId } = await openCase(tx, city, { ...about, risk: caseRisk(screened.risk, isHeld) }, now);
  if (!isHeld) return;
  await tellModerators(tx, { cityId: city.id, caseId, reporterId: null, reportedId: authorId, reason: null }, now);
}
