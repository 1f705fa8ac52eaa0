"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Labels = Record<
  | "open"
  | "hint"
  | "phone"
  | "phoneHint"
  | "withEmail"
  | "email"
  | "emailHint"
  | "address"
  | "addressHint"
  | "save"
  | "working",
  string
>;
type Props = {
  action: FormAction;
  exchange: string;
  initial: { phone: string; email: string; withEmail: boolean; address: string };
  maxAddress: number;
  texts: FormTexts;
  labels: Labels;
};

/** What one chooses to share: an empty field is kept to oneself, and the e-mail is shared by its box alone. */
export function ContactForm({ action, exchange, initial, maxAddress, texts, labels }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const error = (field: string) => fieldError(state, texts, field);
  const sent = state.status !== "idle";
  return (
    <details className="more" open={sent || undefined}>
      <summary>{labels.open}</summary>
      <form action={send} aria-label={labels.open} className="fields">
        <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
        <input type="hidden" name="exchange" value={exchange} />
        <p className="hint">{labels.hint}</p>
        <TextField
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          label={labels.phone}
          hint={labels.phoneHint}
          defaultValue={typedValue(state, "phone", initial.phone)}
          error={error("phone")}
        />
        <label className="tick">
          <input
            type="checkbox"
            name="withEmail"
            defaultChecked={sent ? typedValue(state, "withEmail") === "on" : initial.withEmail}
          />
          <span>{labels.withEmail}</span>
        </label>
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={labels.email}
          hint={labels.emailHint}
          defaultValue={typedValue(state, "email", initial.email)}
          error={error("email")}
        />
        <TextField
          name="address"
          autoComplete="street-address"
          label={labels.address}
          hint={labels.addressHint}
          maxLength={maxAddress}
          defaultValue={typedValue(state, "address", initial.address)}
          error={error("address")}
        />
        <SubmitButton label={labels.save} pendingLabel={labels.working} big={false} />
      </form>
    </details>
  );
}
