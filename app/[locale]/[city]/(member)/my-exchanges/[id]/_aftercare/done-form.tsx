"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValues } from "#lib/forms/form-state.ts";
import { ThanksWords } from "./thanks-words.tsx";

type Props = {
  action: FormAction;
  exchange: string;
  words: readonly { value: string; label: string }[];
  texts: FormTexts;
  labels: { word: string; yes: string; working: string };
};

/** "C'est fait", with ready words of thanks or none. */
export function DoneForm({ action, exchange, words, texts, labels }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} aria-label={labels.yes} className="donebox__yes">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="exchange" value={exchange} />
      <ThanksWords legend={labels.word} words={words} chosen={typedValues(state, "words")} />
      <SubmitButton label={labels.yes} pendingLabel={labels.working} />
    </form>
  );
}
