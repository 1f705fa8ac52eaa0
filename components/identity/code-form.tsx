"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  texts: FormTexts;
  labels: { code: string; hint: string; submit: string; working: string };
  /** Codes of an application are digits; recovery codes are not. */
  digits?: boolean;
};

/** Asks for the code of a mail or of an application. */
export function CodeForm({ action, hidden, texts, labels, digits = true }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <TextField
        name="code"
        inputMode={digits ? "numeric" : "text"}
        autoComplete="one-time-code"
        maxLength={40}
        required
        label={labels.code}
        hint={labels.hint}
        error={fieldError(state, texts, "code")}
      />
      <div className="go">
        <SubmitButton label={labels.submit} pendingLabel={labels.working} />
      </div>
    </form>
  );
}
