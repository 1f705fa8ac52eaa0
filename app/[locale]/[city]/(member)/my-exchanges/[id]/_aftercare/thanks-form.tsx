"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue, typedValues } from "#lib/forms/form-state.ts";
import { ThanksWords } from "./thanks-words.tsx";

type Labels = Record<
  "title" | "words" | "text" | "textHint" | "isPublic" | "isPublicHint" | "send" | "working",
  string
>;
type Props = {
  action: FormAction;
  exchange: string;
  words: readonly { value: string; label: string }[];
  maxLength: number;
  texts: FormTexts;
  labels: Labels;
};

/** Ready words, one's own, and whether the city may show them. */
export function ThanksForm({ action, exchange, words, maxLength, texts, labels }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} aria-label={labels.title} className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="exchange" value={exchange} />
      <ThanksWords legend={labels.words} words={words} chosen={typedValues(state, "words")} />
      <TextField
        name="text"
        multiline
        label={labels.text}
        hint={labels.textHint}
        maxLength={maxLength}
        defaultValue={typedValue(state, "text")}
        error={fieldError(state, texts, "text")}
      />
      <label className="tick">
        <input type="checkbox" name="isPublic" defaultChecked={typedValue(state, "isPublic") === "on"} />
        <span>
          {labels.isPublic}
          <span className="hint">{labels.isPublicHint}</span>
        </span>
      </label>
      <SubmitButton label={labels.send} pendingLabel={labels.working} />
    </form>
  );
}
