"use client";

import { useActionState } from "react";
import { CheckboxList } from "#components/ui/checkbox-list.tsx";
import type { Choice } from "#components/ui/choice-group.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue, typedValues } from "#lib/forms/form-state.ts";
import { MAX_EXPLANATION } from "#lib/reports/report-limits.ts";
import { type ContactWords, NotifierContact } from "./notifier-contact.tsx";

type Words = ContactWords &
  Record<
    | "subject"
    | "reason"
    | "note"
    | "noteHint"
    | "goodFaith"
    | "goodFaithLabel"
    | "goodFaithHint"
    | "call"
    | "empty"
    | "send"
    | "sending",
    string
  >;

type Props = {
  action: FormAction;
  hidden: Readonly<Record<"key" | "listing" | "photo", string>>;
  subjects: readonly Choice[];
  /** The one that is chosen first. */
  subject: string;
  reasons: readonly Choice[];
  isMember: boolean;
  words: Words;
  texts: FormTexts;
};

/** What, why, who, and that one believes it (DSA, art. 16): nothing but the first is answered before the person does. */
export function NoticeForm({ action, hidden, subjects, subject, reasons, isMember, words, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {state.status === "refused" && <p className="banner banner--danger">{words.call}</p>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioCards
        name="subject"
        legend={words.subject}
        error={fieldError(state, texts, "subject")}
        options={subjects}
        defaultValue={typedValue(state, "subject", subject)}
      />
      <RadioCards
        name="reason"
        legend={words.reason}
        error={fieldError(state, texts, "reason")}
        options={reasons}
        defaultValue={typedValue(state, "reason")}
      />
      <TextField
        name="note"
        label={words.note}
        hint={words.noteHint}
        error={fieldError(state, texts, "note")}
        defaultValue={typedValue(state, "note")}
        maxLength={MAX_EXPLANATION}
        multiline
        required
      />
      <NotifierContact state={state} isMember={isMember} words={words} texts={texts} />
      <CheckboxList
        name="goodFaith"
        legend={words.goodFaith}
        error={fieldError(state, texts, "goodFaith")}
        options={[{ value: "on", label: words.goodFaithLabel, hint: words.goodFaithHint }]}
        defaultValues={typedValues(state, "goodFaith")}
      />
      {!isMember && (
        <div className="vh" aria-hidden="true">
          <label htmlFor="unseen">{words.empty}</label>
          <input id="unseen" name="unseen" tabIndex={-1} autoComplete="off" />
        </div>
      )}
      <div className="go">
        <SubmitButton label={words.send} pendingLabel={words.sending} />
      </div>
    </form>
  );
}
