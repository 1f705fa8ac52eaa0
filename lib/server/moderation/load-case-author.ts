import "server-only";
import type { Db } from "#db/client.ts";
import { countAuthorHistory, listAuthorEvents, wasAuthorShown } from "#db/queries/author-history.ts";
import type { Member } from "#lib/identity/member.ts";
import { latestEvents } from "#lib/moderation/author-events.ts";
import type { CaseAuthor } from "#lib/moderation/case-view.ts";
import { memberNumber } from "#lib/moderation/member-number.ts";

const EVENTS_OF_A_SORT = 6;

/** Whom a case is about, as a number with a history. Their first name is there for who asked for it in this case. */
export async function loadCaseAuthor(
  tx: Db,
  { cityId, id: moderatorId }: Member,
  { caseId, memberId }: { caseId: string; memberId: string },
  now: Date,
): Promise<CaseAuthor> {
  const known = await countAuthorHistory(tx, { cityId, memberId });
  if (!known) throw new Error(`no member ${memberId}`);
  const { firstName, limitedUntil, suspendedAt, suspendedUntil, ...history } = known;
  const isShown = await wasAuthorShown(tx, { cityId, caseId, moderatorId });
  const limited = limitedUntil && limitedUntil > now ? limitedUntil : null;
  return {
    ...history,
    number: memberNumber(memberId),
    firstName: isShown ? firstName : null,
    isSuspended: suspendedAt !== null,
    restrictedUntil: suspendedUntil ?? limited,
    events: latestEvents(await listAuthorEvents(tx, { cityId, memberId }, EVENTS_OF_A_SORT), history.since),
  };
}
