import "server-only";
import type { Db } from "#db/client.ts";
import { putCase } from "#db/queries/cases.ts";
import type { City } from "#lib/cities/city.ts";
import type { CaseOrigin, CaseSubject } from "#lib/moderation/case.ts";
import { dueAt } from "#lib/moderation/due.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";

export type CaseToOpen = {
  subject: CaseSubject;
  origin: CaseOrigin;
  /** Whose words, photo or conduct it is. */
  memberId: string;
  listingId?: string | null;
  photoId?: string | null;
  appealId?: string | null;
  /** Who may not decide it: the first one to have decided. */
  excludedId?: string | null;
  /** 0 to 100. */
  risk: number;
  urgent?: boolean;
  findings?: readonly CaseFinding[];
  /** `listings.version` that was read. */
  version?: number | null;
};

/**
 * Brings something before the moderators of a city, in the transaction of its cause. What is about the same listing, photo or
 * person as an open case joins it. Gives its id, and whether it is new.
 */
export async function openCase(
  tx: Db,
  city: City,
  asked: CaseToOpen,
  now: Date,
): Promise<{ id: string; isNew: boolean }> {
  const { listingId = null, photoId = null, appealId = null, excludedId = null, version = null } = asked;
  const { subject, origin, memberId, risk, urgent = false, findings = [] } = asked;
  const due = dueAt({ risk, urgent, isAppeal: appealId !== null }, city.settings.moderation, now);
  const about = { cityId: city.id, subject, origin, memberId, listingId, photoId, appealId, excludedId };
  return putCase(tx, { ...about, risk, urgent, findings, version, dueAt: due, now });
}
