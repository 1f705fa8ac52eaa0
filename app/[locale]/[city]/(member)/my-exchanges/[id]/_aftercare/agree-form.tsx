"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  hidden: { exchange: string; appointment: string };
  texts: FormTexts;
  labels: { about: string; reminder: string; agree: string; working: string };
};

/** "C'est d'accord", with the wish to be reminded. */
export function AgreeForm({ action, hidden, texts, labels }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} aria-label={labels.about} className="aft__form">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="exchange" value={hidden.exchange} />
      <input type="hidden" name="appointment" value={hidden.appointment} />
      <label className="tick">
        <input type="checkbox" name="reminder" defaultChecked={typedValue(state, "reminder") === "on"} />
        <span>{labels.reminder}</span>
      </label>
      <SubmitButton label={labels.agree} pendingLabel={labels.working} big={false} />
    </form>
  );
}
