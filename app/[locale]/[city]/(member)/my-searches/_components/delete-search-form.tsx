"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  id: string;
  name: string;
  words: { delete: string; deleting: string };
  texts: FormTexts;
};

/** Deletes a kept search at once: it is as quickly kept again. */
export function DeleteSearchForm({ action, id, name, words, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} aria-label={name}>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton label={words.delete} pendingLabel={words.deleting} variant="danger" big={false} />
    </form>
  );
}
