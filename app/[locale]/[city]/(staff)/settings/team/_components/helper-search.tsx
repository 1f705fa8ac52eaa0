"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  words: { label: string; hint: string };
  submit: string;
  working: string;
  texts: FormTexts;
};

/** Looks for somebody by what they say on the telephone or at the desk. It is posted, so that no address is in an address. */
export function HelperSearch({ action, words, submit, working, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <TextField
        name="person"
        {...words}
        autoComplete="off"
        maxLength={300}
        defaultValue={typedValue(state, "person")}
        error={fieldError(state, texts, "person")}
      />
      <div className="go">
        <SubmitButton label={submit} pendingLabel={working} variant="ghost" big={false} />
      </div>
    </form>
  );
}
