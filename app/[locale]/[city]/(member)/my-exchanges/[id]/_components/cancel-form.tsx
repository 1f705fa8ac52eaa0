"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  exchangeId: string;
  /** Empty: nobody is asked why. */
  reasons: readonly { value: string; label: string }[];
  texts: FormTexts & Record<"about" | "reason" | "button" | "working", string>;
};

/** Cancels, with a reason for whoever wants to give one. */
export function CancelForm({ action, exchangeId, reasons, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} className="stack" aria-label={texts.about}>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="exchange" value={exchangeId} />
      <input type="hidden" name="action" value="cancel" />
      {reasons.length > 0 && <RadioCards name="reason" legend={texts.reason} options={reasons} />}
      <SubmitButton label={texts.button} pendingLabel={texts.working} variant="danger" big={false} />
    </form>
  );
}
