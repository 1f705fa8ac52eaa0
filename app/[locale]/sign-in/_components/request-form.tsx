"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { IDLE, typedValue } from "#lib/forms/form-state.ts";
import { requestSignInAction } from "../actions.ts";

type RequestFormProps = {
  locale: string;
  next: string;
  texts: FormTexts;
  labels: { email: string; hint: string; submit: string; sending: string };
};

/** Asks for the mail. */
export function RequestForm({ locale, next, texts, labels }: RequestFormProps) {
  const [state, action] = useActionState(requestSignInAction, IDLE);
  return (
    <form action={action} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
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
        <SubmitButton label={labels.submit} pendingLabel={labels.sending} />
      </div>
    </form>
  );
}
