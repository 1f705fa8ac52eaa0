import type { FormState, FormValues } from "#lib/forms/form-state.ts";
import type { StatementText } from "#lib/moderation/statement.ts";

/** What the form of a decision answers: as any form, or what its author would receive, to be read before it is sent. */
export type JudgeState = FormState | { status: "previewed"; words: StatementText | null; values: FormValues };

export type JudgeAction = (previous: JudgeState, form: FormData) => Promise<JudgeState>;

/** The same for fields that only want to know what was typed and what is wrong. */
export function asFormState(state: JudgeState): FormState {
  return state.status === "previewed" ? { status: "completed", values: state.values } : state;
}
