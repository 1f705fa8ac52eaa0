"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FieldError } from "#components/ui/field-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  caseId: string;
  /** Of the field: several such forms stand on one page. */
  id: string;
  words: Record<"label" | "hint" | "send" | "sending", string>;
  texts: FormTexts;
  variant?: "danger" | "ghost";
  /** The key that puts the cursor in it, on a page with shortcuts. */
  shortcut?: "e";
};

/** A few words for the team on a case. */
export function NoteForm({ action, caseId, id, words, texts, variant, shortcut }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const error = fieldError(state, texts, "note");
  const errors = formErrors(state, texts).map((one) => (one.field === "note" ? { ...one, field: id } : one));
  return (
    <form action={send} className="fields" data-begun={"values" in state || undefined} noValidate>
      <ErrorSummary title={texts.title} errors={errors} answer={state} />
      <input type="hidden" name="case" value={caseId} />
      <div className={error ? "field field--error" : "field"}>
        <label htmlFor={id}>{words.label}</label>
        <span className="hint" id={`${id}-hint`}>
          {words.hint}
        </span>
        {error && <FieldError name={id} message={error} />}
        <textarea
          className="textarea"
          id={id}
          name="note"
          data-shortcut={shortcut}
          rows={3}
          maxLength={1000}
          required
          defaultValue={typedValue(state, "note")}
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error ? true : undefined}
        />
      </div>
      <div>
        <SubmitButton
          label={words.send}
          pendingLabel={words.sending}
          big={false}
          shortcut="send"
          {...(variant && { variant })}
        />
      </div>
    </form>
  );
}
