"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Texts = FormTexts &
  Record<"which" | "whichHint" | "none" | "message" | "messageHint" | "send" | "working", string>;
type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  /** The reader's open requests, for one of which it may be. */
  requests: readonly { id: string; title: string }[];
  texts: Texts;
  variant: "offer" | "request";
};

/** For what, an optional word, and the button. */
export function ProposalForm({ action, hidden, requests, texts, variant }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} className="stack" noValidate>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {Object.entries({ with: "", ...hidden })
        .filter(([name]) => name !== "with" || requests.length === 0)
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
      {requests.length > 0 && (
        <RadioCards
          name="with"
          legend={texts.which}
          hint={texts.whichHint}
          options={[
            ...requests.map(({ id, title }) => ({ value: id, label: title })),
            { value: "", label: texts.none },
          ]}
          defaultValue={typedValue(state, "with") || undefined}
        />
      )}
      <TextField
        name="message"
        label={texts.message}
        hint={texts.messageHint}
        error={fieldError(state, texts, "message")}
        defaultValue={typedValue(state, "message")}
        multiline
      />
      <div className="go">
        <SubmitButton label={texts.send} pendingLabel={texts.working} variant={variant} />
      </div>
    </form>
  );
}
