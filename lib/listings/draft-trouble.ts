import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { DraftAnswers, Step } from "./draft.ts";
import { dateProblem } from "./listing-times.ts";

/** Why a question is asked again, or before the one that was wanted. Nothing that was answered is lost. */
export type DraftTrouble = "category-off" | "category-missing" | "date-passed" | "not-yet";

type Seen = {
  /** The category that was taken out of the draft, since the city does not propose it any more. */
  switchedOff: CategoryKey | null;
  today: string;
  /** Another step was wanted, which comes later. */
  sentBack: boolean;
};

/** The answers without a category that the city has switched off meanwhile, and that category. */
export function openAnswers(
  stored: DraftAnswers,
  categoriesOff: readonly string[],
): { answers: DraftAnswers; switchedOff: CategoryKey | null } {
  const { category, ...others } = stored;
  if (category && categoriesOff.includes(category)) return { answers: others, switchedOff: category };
  return { answers: stored, switchedOff: null };
}

/** What to say above a question of a draft; null when it is simply its turn. */
export function draftTrouble(
  answers: DraftAnswers,
  step: Step,
  { switchedOff, today, sentBack }: Seen,
): DraftTrouble | null {
  if (step === "category" && switchedOff) return "category-off";
  const hasOthers = Object.keys(answers).some((name) => name !== "kind" && name !== "category");
  if (step === "category" && !answers.category && hasOthers) return "category-missing";
  if (step === "when" && answers.neededOn && dateProblem(answers.neededOn, today)) return "date-passed";
  return sentBack ? "not-yet" : null;
}
