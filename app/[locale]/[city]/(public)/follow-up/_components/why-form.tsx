"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  link: string;
  choices: readonly { value: string; label: string; hint: string | undefined }[];
  texts: FormTexts;
  labels: { why: string; send: string; working: string; about: string };
};

/** Why the help did not take place: one choice, under a title that asks it already. */
export function WhyForm({ action, link, choices, texts, labels }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} aria-label={labels.about} className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="link" value={link} />
      <RadioCards
        name="answer"
        legend={labels.why}
        legendHidden
        options={choices}
        defaultValue={typedValue(state, "answer")}
        error={fieldError(state, texts, "answer")}
      />
      <SubmitButton label={labels.send} pendingLabel={labels.working} />
    </form>
  );
}
