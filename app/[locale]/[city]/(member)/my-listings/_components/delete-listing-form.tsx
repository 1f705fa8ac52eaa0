"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  id: string;
  texts: FormTexts;
  words: { yes: string; deleting: string; no: string; noHref: string };
};

/** The last question before a listing is gone for ever. */
export function DeleteListingForm({ action, id, texts, words }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send}>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="id" value={id} />
      <div className="go">
        <SubmitButton label={words.yes} pendingLabel={words.deleting} variant="danger" />
        <a href={words.noHref}>{words.no}</a>
      </div>
    </form>
  );
}
