import type { FormTexts } from "#lib/forms/form-messages.ts";
import type { FormState, FormValues } from "#lib/forms/form-state.ts";

/** What every question of a listing's form gets: the last answer of the server, what is known, and the words. */
export type QuestionProps<Question> = {
  question: Question;
  state: FormState;
  initial: FormValues;
  texts: FormTexts;
};
