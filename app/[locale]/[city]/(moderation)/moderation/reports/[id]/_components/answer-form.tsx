"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";
import { MAX_ANSWER } from "#lib/reports/report-limits.ts";

type Props = {
  action: FormAction;
  report: string;
  words: Record<"answer" | "hint" | "close" | "closing", string>;
  texts: FormTexts;
};

/** What the city answers to whoever reported. */
export function AnswerForm({ action, report, words, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="report" value={report} />
      <TextField
        name="answer"
        label={words.answer}
        hint={words.hint}
        error={fieldError(state, texts, "answer")}
        defaultValue={typedValue(state, "answer")}
        maxLength={MAX_ANSWER}
        required
        multiline
      />
      <div className="go">
        <SubmitButton label={words.close} pendingLabel={words.closing} />
      </div>
    </form>
  );
}
