"use client";

import { useActionState } from "react";
import { CheckboxList } from "#components/ui/checkbox-list.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValues } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  texts: FormTexts;
  words: { legend: string; sure: string; submit: string; working: string; stay: string };
  /** The way out. */
  stay: string;
};

/** Leaving takes two: a box that says that one has read what it means, and the button. */
export function LeaveForm({ action, texts, words, stay }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <CheckboxList
        name="leaving"
        legend={words.legend}
        options={[{ value: "on", label: words.sure }]}
        error={fieldError(state, texts, "leaving")}
        defaultValues={typedValues(state, "leaving")}
      />
      <div className="go">
        <SubmitButton label={words.submit} pendingLabel={words.working} variant="danger" />
        <a href={stay}>{words.stay}</a>
      </div>
    </form>
  );
}
