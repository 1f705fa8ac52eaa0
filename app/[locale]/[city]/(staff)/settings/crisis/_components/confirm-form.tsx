"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  /** Fields as they were typed on the page before; one may come several times. */
  sent: readonly (readonly [string, string])[];
  label: string;
  about: string;
  working: string;
  texts: FormTexts;
  children: ReactNode;
};

/** One press that does what was looked at, and the way back beside it. */
export function ConfirmForm({ action, sent, label, about, working, texts, children }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} aria-label={about} className="go">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {sent.map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={`${name} ${value}`} />
      ))}
      <SubmitButton label={label} pendingLabel={working} />
      {children}
    </form>
  );
}
