"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FieldError } from "#components/ui/field-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";
import type { Kind } from "#lib/listings/listing.ts";

type Props = {
  action: FormAction;
  kind: Kind;
  /** What is published, and no other draft; a second press, or a second submit, gives the first result. */
  draftId: string;
  texts: FormTexts;
  words: {
    unpaid: string;
    unpaidHint: string;
    charter: string;
    charterHref: string;
    publish: string;
    publishing: string;
  };
};

/** The last word: help is free, then the listing is published. */
export function PublishForm({ action, kind, draftId, texts, words }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const error = fieldError(state, texts, "unpaid");
  const ticked = typedValue(state, "unpaid") === "on";
  return (
    <form action={send} noValidate>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="key" value={draftId} />
      <div className={error ? "unpaid field--error" : "unpaid"}>
        {error && <FieldError name="unpaid" message={error} />}
        <label className="pick" key={String(ticked)}>
          <input
            id="unpaid"
            type="checkbox"
            name="unpaid"
            defaultChecked={ticked}
            required
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "unpaid-error" : undefined}
          />
          <span>
            <b>{words.unpaid}</b>
            <span className="hint">
              {words.unpaidHint} <a href={words.charterHref}>{words.charter}</a>
            </span>
          </span>
        </label>
      </div>
      <div className="go">
        <SubmitButton label={words.publish} pendingLabel={words.publishing} variant={kind} />
      </div>
    </form>
  );
}
