"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  texts: FormTexts;
  labels: { email: string; hint: string; submit: string; working: string };
};

/** Asks for another address. */
export function NewEmailForm({ action, texts, labels }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        required
        label={labels.email}
        hint={labels.hint}
        error={fieldError(state, texts, "email")}
        defaultValue={typedValue(state, "email")}
      />
      <div className="go">
        <SubmitButton label={labels.submit} pendingLabel={labels.working} big={false} />
      </div>
    </form>
  );
}
