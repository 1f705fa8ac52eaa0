"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FieldError } from "#components/ui/field-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Act = { act: string; label: string };
type Props = {
  action: FormAction;
  id: string;
  alt: string;
  altMax: number;
  /** The first one is what the Enter key does. */
  acts: readonly Act[];
  words: { name: string; alt: string; working: string };
  texts: FormTexts;
};

/** What a photo shows, and its buttons. */
export function PhotoEditor({ action, id, alt, altMax, acts, words, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const field = `alt-${id}`;
  const error = fieldError(state, texts, "alt");
  const errors = formErrors(state, texts).map((one) => (one.field === "alt" ? { ...one, field } : one));
  return (
    <form action={send} noValidate aria-label={words.name} className="photo__form">
      <ErrorSummary title={texts.title} errors={errors} answer={state} />
      <input type="hidden" name="id" value={id} />
      <div className={error ? "field field--error" : "field"}>
        <label htmlFor={field}>{words.alt}</label>
        {error && <FieldError name={field} message={error} />}
        <input
          className="input"
          id={field}
          name="alt"
          defaultValue={typedValue(state, "alt", alt)}
          maxLength={altMax}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${field}-error` : undefined}
        />
      </div>
      <div className="row">
        {acts.map(({ act, label }) => (
          <SubmitButton
            key={act}
            name="act"
            value={act}
            label={label}
            pendingLabel={words.working}
            variant={act === "save" ? "ghost" : "quiet"}
            big={false}
          />
        ))}
      </div>
    </form>
  );
}
