import "server-only";
import { database } from "#db/client.ts";
import { findLastAppealOfNotice, type MadeAppeal, type SentDecision } from "#db/queries/appeals.ts";
import type { MadeNotice } from "#db/queries/notices.ts";
import type { City } from "#lib/cities/city.ts";
import { lastAppealDay } from "#lib/moderation/appeal-term.ts";
import { isRestriction } from "#lib/moderation/decision.ts";
import { type ByLink, findOwnNotice } from "./find-appellant.ts";
import { type Contesting, contestingOf } from "./load-decision.ts";

export type NoticeState = "received" | "taken" | "decided";

/** A notice as whoever made it follows it: nothing of the other one but what anybody can read. */
export type FollowedNotice = {
  notice: Omit<MadeNotice, "reporterId" | "notifierEmail" | "caseId" | "taken">;
  state: NoticeState;
  /** Something was restricted after it; null without a decision. */
  acted: boolean | null;
  /** An appeal of the other one set the decision aside. */
  reversed: boolean;
  contesting: Contesting;
  contestUntil: string | null;
  /** The last one: against this decision, or against one that was judged again since. */
  appeal: MadeAppeal | null;
};

/** The notice of a link, or of the signed-in person themselves; null for anybody else. */
export async function loadNotice(city: City, by: ByLink, now: Date): Promise<FollowedNotice | null> {
  const found = await findOwnNotice(database(), city, by);
  if (!found) return null;
  const { notice, decision } = found;
  const { reporterId: _, notifierEmail: __, caseId: ___, taken, ...shown } = notice;
  const state = notice.closedAt ? "decided" : taken ? "taken" : "received";
  return { notice: shown, state, ...(await answerOf(city, { decision, reportId: notice.id }, now)) };
}

async function answerOf(
  city: City,
  { decision, reportId }: { decision: SentDecision | null; reportId: string },
  now: Date,
): Promise<Omit<FollowedNotice, "notice" | "state">> {
  const appeal = await findLastAppealOfNotice(database(), { cityId: city.id, reportId });
  if (!decision) return { acted: null, reversed: false, contesting: "nothing", contestUntil: null, appeal };
  const { timeZone } = city;
  const ofDecision = appeal?.decisionId === decision.id ? appeal : null;
  return {
    acted: isRestriction(decision.action),
    reversed: decision.state === "reversed",
    contesting: contestingOf(decision, { appeal: ofDecision, timeZone }, now),
    contestUntil: lastAppealDay(decision.appliedAt, timeZone),
    appeal,
  };
}
