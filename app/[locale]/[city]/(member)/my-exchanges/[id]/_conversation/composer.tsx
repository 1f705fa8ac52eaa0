"use client";

import { type FormEvent, type KeyboardEvent, type RefObject, useActionState, useEffect, useState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { describedBy, FieldError } from "#components/ui/field-error.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";
import type { ConversationWords } from "#lib/i18n/conversation-words.ts";
import { MAX_MESSAGE, tidyMessage } from "#lib/messages/message-text.ts";
import { ReadyAnswers } from "./ready-answers.tsx";
import type { KeptText } from "./use-kept-text.ts";
import { writeIn } from "./write-in.ts";

type Props = {
  conversation: string;
  /** Drawn by the server for this page, for a form that is sent without a script. */
  formKey: string;
  ready: readonly string[];
  action: FormAction;
  field: RefObject<HTMLTextAreaElement | null>;
  words: ConversationWords;
  texts: FormTexts;
  kept: KeptText;
  onSend: (text: string) => void;
};

function problemOf(text: string): string | null {
  if (text.length === 0) return "message.required";
  return text.length > MAX_MESSAGE ? "message.too-long" : null;
}

/** The field to write in. Enter goes to the next line; the button, or Ctrl and Enter, sends. */
export function Composer({ conversation, formKey, ready, action, field, words, texts, kept, onSend }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const [problem, setProblem] = useState<string | null>(null);
  const error = (problem && texts.errors[problem]) ?? fieldError(state, texts, "message");

  useEffect(() => {
    if (field.current && !field.current.value) field.current.value = kept.read().text;
  }, [field, kept]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!field.current) return;
    const text = tidyMessage(field.current.value);
    const wrong = problemOf(text);
    setProblem(wrong);
    if (!wrong) {
      onSend(text);
      field.current.value = "";
      kept.keepText("");
    }
    field.current.focus();
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
  }

  return (
    <form className="write" action={send} onSubmit={submit} aria-label={words.write.about} noValidate data-own-network>
      {!problem && <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />}
      <input type="hidden" name="conversation" value={conversation} />
      {/* A browser that fills forms in again after a reload must not bring the key of a message that was sent. */}
      <input type="hidden" name="key" value={formKey} autoComplete="off" />
      <div className={error ? "field field--error" : "field"}>
        <label htmlFor="message">{words.write.label}</label>
        {error && <FieldError name="message" message={error} />}
        <textarea
          className="textarea"
          id="message"
          name="message"
          rows={3}
          ref={field}
          required
          defaultValue={typedValue(state, "message")}
          aria-describedby={describedBy("message", words.write.keys, error)}
          aria-invalid={error ? true : undefined}
          onChange={(event) => kept.keepText(event.target.value)}
          onKeyDown={press}
        />
        <span className="vh" id="message-hint">
          {words.write.keys}
        </span>
      </div>
      <ReadyAnswers answers={ready} label={words.write.ready} onPick={(answer) => writeIn(field.current, answer)} />
      <div className="write__b">
        <p className="xs muted">{words.write.privacy}</p>
        <SubmitButton label={words.write.send} pendingLabel={words.write.sending} big={false} />
      </div>
    </form>
  );
}
