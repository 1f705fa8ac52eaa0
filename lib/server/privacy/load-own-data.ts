import "server-only";
import { database, inScope } from "#db/client.ts";
import { listDeskDetails } from "#db/queries/desk-people.ts";
import { ACCOUNT_ROWS } from "#db/queries/export-account.ts";
import { LISTING_ROWS } from "#db/queries/export-listings.ts";
import { listOwnRows, type Own, type OwnRow } from "#db/queries/export-own-rows.ts";
import type { Member } from "#lib/identity/member.ts";
import { photoFile } from "#lib/photos/photo.ts";
import { EXPORT_SECTIONS, type ExportSection } from "#lib/privacy/export-rules.ts";
import { serviceScope } from "../scopes.ts";
import { loadOwnExchanges } from "./export-exchanges.ts";
import { loadPrivacyLog } from "./load-privacy-log.ts";

const ROWS: { [Section in ExportSection]?: Own } = { ...ACCOUNT_ROWS, ...LISTING_ROWS };

/** The parts of a copy, each a list of rows. */
export type OwnData = Record<ExportSection, readonly OwnRow[]>;

/** A photo is in the copy as a file: its row names it. */
const withFile = ({ key, ...photo }: OwnRow): OwnRow => ({
  file: `photos/${photoFile(String(key), "large")}`,
  ...photo,
});

/**
 * Everything that the service holds about a member, by the rules of `lib/privacy/export-rules.ts`: nothing of others but their first
 * name, what they wrote to the member and what they share with them, and no number by which the service knows anybody.
 */
export function loadOwnData(member: Member): Promise<OwnData> {
  // Some of it is shown to nobody otherwise: what was sent, and what the desk wrote down.
  return inScope(serviceScope(member.cityId), () => readOwnData(member));
}

async function readOwnData(member: Member): Promise<OwnData> {
  const db = database();
  const { cityId, id: memberId, userId } = member;
  const me = { cityId, memberId, userId };
  const data: Partial<Record<ExportSection, readonly OwnRow[]>> = {};
  // One after the other: a copy is no reason to take all connections.
  for (const section of EXPORT_SECTIONS) {
    const own = ROWS[section];
    if (own) data[section] = await listOwnRows(db, own, me);
  }
  const { reports, ...log } = await loadPrivacyLog(member);
  const said = reports.map(({ id: _, ...report }) => report);
  return {
    ...(data as OwnData),
    photos: (data.photos ?? []).map(withFile),
    ...(await loadOwnExchanges(db, member)),
    ...log,
    reports: said,
    desk: await listDeskDetails(db, { cityId, memberId }),
  };
}
