"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  id: string;
  initial: { endsOn: string; endsAt: string };
  labels: { endsOn: string; endsAt: string; go: string };
  working: string;
  texts: FormTexts;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour} h` }));

/** Another planned end. */
export function ExtendForm({ action, id, initial, labels, working, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="id" value={id} />
      <div className="crisis-form__pair">
        <TextField
          name="endsOn"
          type="date"
          label={labels.endsOn}
          error={fieldError(state, texts, "endsOn")}
          defaultValue={typedValue(state, "endsOn", initial.endsOn)}
        />
        <SelectField
          name="endsAt"
          label={labels.endsAt}
          error={fieldError(state, texts, "endsAt")}
          options={HOURS}
          defaultValue={typedValue(state, "endsAt", initial.endsAt)}
        />
      </div>
      <div className="go">
        <SubmitButton label={labels.go} pendingLabel={working} variant="ghost" big={false} />
      </div>
    </form>
  );
}
