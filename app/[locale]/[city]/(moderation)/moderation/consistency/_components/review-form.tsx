"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Option = { value: string; label: string };
type Props = {
  action: FormAction;
  review: string;
  actions: readonly Option[];
  rules: readonly Option[];
  words: Record<"question" | "rule" | "noRule" | "send" | "sending", string>;
  texts: FormTexts;
};

/** What one would have decided, and on which rule. */
export function ReviewForm({ action, review, actions, rules, words, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="review" value={review} />
      <RadioCards
        name="action"
        legend={words.question}
        options={actions}
        defaultValue={typedValue(state, "action")}
        error={fieldError(state, texts, "action")}
        columns
      />
      <SelectField
        name="clause"
        label={words.rule}
        placeholder={words.noRule}
        options={rules}
        defaultValue={typedValue(state, "clause")}
        error={fieldError(state, texts, "clause")}
      />
      <div className="go">
        <SubmitButton label={words.send} pendingLabel={words.sending} />
      </div>
    </form>
  );
}
