import "server-only";
import { database, inScope } from "#db/client.ts";
import {
  listOwnReports,
  listReadings,
  listReveals,
  type OwnReport,
  type Reading,
  type Reveal,
} from "#db/queries/privacy-log.ts";
import type { Member } from "#lib/identity/member.ts";
import { serviceScope } from "../scopes.ts";

export type { OwnReport, Reading, Reveal } from "#db/queries/privacy-log.ts";

/** Who saw what of a member, and what became of their reports. */
export type PrivacyLog = { reveals: Reveal[]; readings: Reading[]; reports: OwnReport[] };

/** The log of a member: contact details that were shown, reports that moderators read, reports and their answers. */
export async function loadPrivacyLog({ cityId, id: memberId }: Member): Promise<PrivacyLog> {
  const [reveals, readings, reports] = await Promise.all([
    listReveals(database(), { cityId, memberId }),
    // Of a report that somebody else made, its author may know that it was read, and nothing more.
    inScope(serviceScope(cityId), () => listReadings(database(), { cityId, memberId })),
    listOwnReports(database(), { cityId, memberId }),
  ]);
  return { reveals, readings, reports };
}
