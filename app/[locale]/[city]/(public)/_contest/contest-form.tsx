"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";
import { MAX_APPEAL } from "#lib/moderation/appeal.schema.ts";

type Props = {
  /** What opens the form where it is folded. */
  fold: string | null;
  action: FormAction;
  hidden: Readonly<Record<"link" | "about", string>>;
  words: Record<"about" | "body" | "hint" | "send" | "sending", string>;
  texts: FormTexts;
};

/** Why somebody contests, in their words. */
export function ContestForm({ fold, action, hidden, words, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const form = (
    <form action={send} noValidate className="fields" aria-label={words.about}>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="body"
        label={words.body}
        hint={words.hint}
        error={fieldError(state, texts, "body")}
        defaultValue={typedValue(state, "body")}
        maxLength={MAX_APPEAL}
        multiline
        required
      />
      <div className="go">
        <SubmitButton label={words.send} pendingLabel={words.sending} />
      </div>
    </form>
  );
  if (!fold) return form;
  return (
    <details className="more" open={state.status !== "idle" || undefined}>
      <summary>{fold}</summary>
      {form}
    </details>
  );
}
