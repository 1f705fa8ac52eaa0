import { type DecisionAction, RESTRICTION_DAYS } from "#lib/moderation/decision.ts";
import type { UndoneDecision } from "#lib/server/moderation/load-undone.ts";
import type { DecisionProposal } from "./decision-proposal.ts";
import type { JudgeState } from "./judge-state.ts";

const DAY_MS = 86_400_000;

/** The choice of the form that a length was; its shortest one where there was none. */
function daysOf({ appliesAt, endsAt }: UndoneDecision): string {
  const lasted = endsAt ? Math.round((endsAt.getTime() - appliesAt.getTime()) / DAY_MS) : RESTRICTION_DAYS[0];
  return String(RESTRICTION_DAYS.find((days) => days >= lasted) ?? RESTRICTION_DAYS.at(-1));
}

const ticked = (action: DecisionAction, { manifest }: UndoneDecision) =>
  manifest ? { [action === "keep" ? "manifestNotices" : "manifestContent"]: "on" } : {};

/** The form as it was when a decision was sent that was then taken back, with what its author would have read. */
export function judgedBefore(undone: UndoneDecision, proposal: DecisionProposal): JudgeState {
  const { action, reasons, passage, answer } = undone;
  const clause = reasons?.clause ?? proposal.clause;
  return {
    status: "previewed",
    words: reasons?.words ?? null,
    values: {
      action,
      clause,
      ground: reasons?.ground ?? "terms",
      legalGround: reasons?.legalGround ?? "",
      facts: reasons?.facts ?? (clause && proposal.facts[clause]),
      explanation: reasons?.explanation ?? "",
      passage: passage ?? proposal.passage,
      days: daysOf(undone),
      answer: answer ?? "",
      ...ticked(action, undone),
    },
  };
}
