import "server-only";
import type { Db } from "#db/client.ts";
import { findDecisionOfCase, findSentDecision, type SentDecision } from "#db/queries/appeals.ts";
import { findReversal, type Reversal } from "#db/queries/decided-appeals.ts";
import { findMembership } from "#db/queries/memberships.ts";
import { findMadeNotice, type MadeNotice } from "#db/queries/notices.ts";
import type { City } from "#lib/cities/city.ts";
import { isId } from "#lib/identity/is-id.ts";
import { openDecisionLink } from "./decision-link.ts";
import { openNoticeLink } from "./notice-link.ts";

/** How somebody comes to what is theirs: by the key of a mail, or signed in, also while they are suspended. */
export type ByLink = { link: string; id: string; userId: string | null };

const keyIn = (city: City, key: { cityId: string; id: string } | null) => (key?.cityId === city.id ? key.id : null);

/** The place of a signed-in person in a city, whatever became of it. */
async function memberIdOf(db: Db, city: City, userId: string | null): Promise<string | null> {
  const membership = userId && (await findMembership(db, { cityId: city.id, userId }));
  return membership ? membership.id : null;
}

/** The decision that somebody is concerned by; null for anybody else, and for one of another city. */
export async function findOwnDecision(db: Db, city: City, { link, id, userId }: ByLink): Promise<SentDecision | null> {
  const linked = keyIn(city, openDecisionLink(link));
  if (linked) return findSentDecision(db, { cityId: city.id, id: linked });
  const memberId = isId(id) ? await memberIdOf(db, city, userId) : null;
  const decision = memberId ? await findSentDecision(db, { cityId: city.id, id }) : null;
  return decision?.memberId === memberId ? decision : null;
}

/** A notice with the decision that answers it, if there is one, and who set that aside for the other one. */
export type AnsweredNotice = { notice: MadeNotice; decision: SentDecision | null; reversal: Reversal | null };

/** The notice that somebody made; null for anybody else, and for one of another city. */
export async function findOwnNotice(db: Db, city: City, { link, id, userId }: ByLink): Promise<AnsweredNotice | null> {
  const linked = keyIn(city, openNoticeLink(link));
  const wanted = linked ?? (isId(id) ? id : null);
  const notice = wanted && (await findMadeNotice(db, { cityId: city.id, id: wanted }));
  if (!notice) return null;
  if (!linked && (!notice.reporterId || notice.reporterId !== (await memberIdOf(db, city, userId)))) return null;
  const { caseId, closedAt } = notice;
  const decision = caseId && closedAt ? await findDecisionOfCase(db, { cityId: city.id, caseId }) : null;
  const isReversed = decision?.state === "reversed";
  const reversal = isReversed ? await findReversal(db, { cityId: city.id, decisionId: decision.id }) : null;
  return { notice, decision, reversal };
}
