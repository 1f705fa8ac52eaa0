import "server-only";
import { database, inScope } from "#db/client.ts";
import { findLastAppealOfNotice, type MadeAppeal } from "#db/queries/appeals.ts";
import type { MadeNotice } from "#db/queries/notices.ts";
import type { City } from "#lib/cities/city.ts";
import { lastAppealDay } from "#lib/moderation/appeal-term.ts";
import { type NoticeMeasure, noticeMeasure } from "#lib/moderation/notice-measure.ts";
import { serviceScope } from "../scopes.ts";
import { type AnsweredNotice, type ByLink, findOwnNotice } from "./find-appellant.ts";
import { type Contesting, contestingOf } from "./load-decision.ts";

export type NoticeState = "received" | "taken" | "decided";

/** A notice as whoever made it follows it: nothing of the other one but what anybody can read. */
export type FollowedNotice = {
  notice: Omit<MadeNotice, "reporterId" | "notifierEmail" | "confirmedAt" | "caseId" | "taken">;
  state: NoticeState;
  /** It waits, and nobody has said yet that the address is theirs. */
  toConfirm: boolean;
  /** It came from an exchange: the other one can tell who wrote it. */
  guessable: boolean;
  /** What was done after it; null without a decision. */
  measure: NoticeMeasure | null;
  /** An appeal of the other one set the decision aside. */
  reversed: boolean;
  contesting: Contesting;
  contestUntil: string | null;
  /** The last one: against this decision, or against one that was judged again since. */
  appeal: MadeAppeal | null;
};

/** The notice of a link, or of the signed-in person themselves; null for anybody else. */
export async function loadNotice(city: City, by: ByLink, now: Date): Promise<FollowedNotice | null> {
  // Who may, `findOwnNotice` decides: the holder of a link is nobody signed in, and who is suspended still reads their answer.
  const found = await inScope(serviceScope(city.id), () => findOwnNotice(database(), city, by));
  if (!found) return null;
  const { notice, decision, reversal } = found;
  const { reporterId: _, notifierEmail, confirmedAt, caseId: __, taken, ...shown } = notice;
  const state = notice.closedAt ? "decided" : taken ? "taken" : "received";
  const toConfirm = notifierEmail !== null && !confirmedAt && state !== "decided";
  // What was reported from a page has its address.
  const guessable = notice.url === null;
  return {
    notice: { ...shown, title: notice.title ?? seenTitle(notice, decision) },
    state,
    toConfirm,
    guessable,
    ...(await answerOf(city, { decision, reversal, reportId: notice.id }, now)),
  };
}

/**
 * What was online when it was reported has been seen: once decided, its title stays for
 * who is known to have reported it, unless its author deletes it.
 */
function seenTitle(
  { subject, reporterId, confirmedAt }: MadeNotice,
  decision: AnsweredNotice["decision"],
): string | null {
  const isProven = reporterId !== null || confirmedAt !== null;
  const isContent = subject === "listing" || subject === "photo";
  const isThere = decision?.listingId && decision.listingStatus !== "deleted";
  return isProven && isContent && isThere ? decision.judged.title || null : null;
}

async function answerOf(
  city: City,
  { decision, reversal, reportId }: Pick<AnsweredNotice, "decision" | "reversal"> & { reportId: string },
  now: Date,
): Promise<Omit<FollowedNotice, "notice" | "state" | "toConfirm" | "guessable">> {
  const appeal = await findLastAppealOfNotice(database(), { cityId: city.id, reportId });
  if (!decision) return { measure: null, reversed: false, contesting: "nothing", contestUntil: null, appeal };
  const { timeZone } = city;
  // That a restriction was set aside can be contested as if it were refused on that day.
  const last = reversal ? { state: "applied" as const, appliedAt: reversal.at } : decision;
  const ofDecision = appeal?.decisionId === decision.id ? appeal : null;
  return {
    measure: noticeMeasure(decision.action, decision.subject),
    reversed: decision.state === "reversed",
    contesting: contestingOf(last, { appeal: ofDecision, timeZone }, now),
    contestUntil: lastAppealDay(last.appliedAt, timeZone),
    appeal,
  };
}
