import "server-only";
import { database } from "#db/client.ts";
import { findMadeAppeal, type MadeAppeal, type SentDecision } from "#db/queries/appeals.ts";
import type { City } from "#lib/cities/city.ts";
import { isAppealOpen, lastAppealDay } from "#lib/moderation/appeal-term.ts";
import { isRestriction } from "#lib/moderation/decision.ts";
import { type ByLink, findOwnDecision } from "./find-appellant.ts";

export type { MadeAppeal, SentDecision } from "#db/queries/appeals.ts";

export type DecisionForce = "inForce" | "ended" | "reversed";
/** Whether a decision can be contested: `open`, already done, too late, or there is nothing to contest. */
export type Contesting = "open" | "done" | "late" | "nothing";

/** A decision as the person concerned reads it. */
export type OwnDecision = {
  decision: SentDecision;
  force: DecisionForce;
  contesting: Contesting;
  /** The last day to contest (`YYYY-MM-DD`). */
  contestUntil: string;
  appeal: MadeAppeal | null;
};

/** Whether what was decided still holds at a moment. */
function forceOf({ state, action, endsAt, endedAt, listingStatus }: SentDecision, now: Date): DecisionForce {
  if (state === "reversed") return "reversed";
  if (endedAt || (endsAt && endsAt <= now)) return "ended";
  // What was to be changed has been, once it waits no longer.
  return action === "ask_change" && listingStatus !== "pending" ? "ended" : "inForce";
}

/** What somebody may still do against a decision that they can contest at all. */
export function contestingOf(
  { state, appliedAt }: Pick<SentDecision, "state" | "appliedAt">,
  { appeal, timeZone }: { appeal: MadeAppeal | null; timeZone: string },
  now: Date,
): Contesting {
  if (appeal) return "done";
  if (state === "reversed") return "nothing";
  return isAppealOpen(appliedAt, timeZone, now) ? "open" : "late";
}

/** Without messages: read again word for word, they would tell who reported them. What was written of them is in the reasons. */
function withoutMessages(decision: SentDecision): SentDecision {
  const { subject } = decision;
  return subject === "message" || subject === "member"
    ? { ...decision, judged: { ...decision.judged, excerpt: [] } }
    : decision;
}

/** A decision that was sent to somebody, for whoever holds its link and for the person themselves; null for anybody else. */
export async function loadDecision(city: City, by: ByLink, now: Date): Promise<OwnDecision | null> {
  const decision = await findOwnDecision(database(), city, by);
  if (!decision || !isRestriction(decision.action)) return null;
  const { timeZone } = city;
  const of = { cityId: city.id, decisionId: decision.id, reportId: null };
  const appeal = await findMadeAppeal(database(), of);
  return {
    decision: withoutMessages(decision),
    force: forceOf(decision, now),
    contesting: contestingOf(decision, { appeal, timeZone }, now),
    contestUntil: lastAppealDay(decision.appliedAt, timeZone),
    appeal,
  };
}
