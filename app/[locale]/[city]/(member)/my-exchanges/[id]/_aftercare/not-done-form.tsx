"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  exchange: string;
  choices: readonly { value: string; label: string; hint: string | undefined }[];
  texts: FormTexts;
  labels: { open: string; why: string; send: string; working: string };
};

/** "Il n'a pas eu lieu": folded, with one choice of why. */
export function NotDoneForm({ action, exchange, choices, texts, labels }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <details className="more" open={state.status !== "idle" || undefined}>
      <summary>{labels.open}</summary>
      <form action={send} aria-label={labels.open} className="fields">
        <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
        <input type="hidden" name="exchange" value={exchange} />
        <RadioCards
          name="answer"
          legend={labels.why}
          options={choices}
          defaultValue={typedValue(state, "answer")}
          error={fieldError(state, texts, "answer")}
        />
        <SubmitButton label={labels.send} pendingLabel={labels.working} variant="ghost" big={false} />
      </form>
    </details>
  );
}
