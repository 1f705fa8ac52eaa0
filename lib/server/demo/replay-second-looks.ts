import "server-only";
import { database } from "#db/client.ts";
import type { ModerationCast } from "#db/seed/moderation/find-cast.ts";
import type { DecisionAction } from "#lib/moderation/decision.ts";
import { drawSample } from "../moderation/draw-sample.ts";
import { judgeReview } from "../moderation/judge-review.ts";
import { loadConsistency } from "../moderation/load-consistency.ts";

/** Enough for a figure; the others wait. */
const JUDGED = 12;
const WEEK_MS = 7 * 86_400_000;
const GRAVE = ["insult", "discrimination", "sexual", "scam", "dangerous_goods", "paid_professional"];

/** How somebody who goes by what the rules found would decide: near to what was decided, and not the same. */
function byCodes(codes: readonly string[]): DecisionAction {
  if (codes.some((code) => GRAVE.includes(code))) return "remove";
  return codes.some((code) => code.startsWith("contact_") || code === "money_asked") ? "ask_change" : "keep";
}

/** Last week both moderators of an example judged some past decisions again; the others wait for them. */
export async function replaySecondLooks({ moderators }: ModerationCast, now: Date): Promise<void> {
  const lastWeek = new Date(now.getTime() - WEEK_MS);
  await drawSample(database(), lastWeek);
  const turns = Array.from({ length: JUDGED }, (_, turn) => (turn % 2 === 0 ? moderators.first : moderators.second));
  for (const moderator of turns) {
    const next = await nextOf(moderator, lastWeek);
    if (next) await judgeReview(moderator, { review: next.id, action: byCodes(next.codes) }, lastWeek);
  }
  await drawSample(database(), now);
}

const nextOf = async (moderator: ModerationCast["moderators"]["first"], now: Date) =>
  (await loadConsistency(moderator, now))?.next ?? null;
