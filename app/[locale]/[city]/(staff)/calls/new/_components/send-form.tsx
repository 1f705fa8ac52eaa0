"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FieldError } from "#components/ui/field-error.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, type FormValues, IDLE } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  /** The call, as its address has it. */
  values: FormValues;
  formKey: string;
  /** How many people this page says. */
  asked: number;
  /** The sentence to agree to, where it is nearly everybody; it names the number. */
  agree: string | null;
  submit: string;
  working: string;
  texts: FormTexts;
};

/** Sends a call. When its number has changed meanwhile, that is said, and the page shows the new one. */
export function SendForm({ action, values, formKey, asked, agree, submit, working, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  // The page is drawn anew after an answer: a second press has to bear the key of the first one.
  const [key] = useState(formKey);
  const error = fieldError(state, texts, "accord");
  return (
    <form action={send} noValidate className="fields send-call">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {state.status === "conflict" && <Changed words={state.saved.differences[0]?.label ?? ""} answer={state} />}
      {Object.entries(values).flatMap(([name, value]) =>
        [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
      )}
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="annonce" value={asked} />
      {agree && (
        <div className={error ? "field field--error" : "field"}>
          {error && <FieldError name="accord" message={error} />}
          <label className="pick">
            <input
              key={asked}
              type="checkbox"
              id="accord"
              name="accord"
              value={asked}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? "accord-error" : undefined}
            />
            <span>
              <b>{agree}</b>
            </span>
          </label>
        </div>
      )}
      <div className="go">
        <SubmitButton label={submit} pendingLabel={working} />
      </div>
    </form>
  );
}

/** What changed since the page was drawn; takes the focus, because nothing was sent. */
function Changed({ words, answer }: { words: string; answer: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer of the server.
  useEffect(() => box.current?.focus(), [answer]);
  return (
    <div className="banner banner--sun" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warn" />
      <p>{words}</p>
    </div>
  );
}
