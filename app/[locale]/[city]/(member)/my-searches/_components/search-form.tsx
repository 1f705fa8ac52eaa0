"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";
import type { SearchWords } from "./search-words.ts";

type Props = {
  action: FormAction;
  /** Sent as they are: the filter of a new search, or the key of a kept one. */
  hidden: Readonly<Record<string, string>>;
  name: string;
  alert: string;
  words: SearchWords;
  submit: string;
  texts: FormTexts;
};

/** The name of a search and how often to hear of it. */
export function SearchForm({ action, hidden, name, alert, words, submit, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <TextField
        name="searchName"
        label={words.name}
        hint={words.nameHint}
        error={fieldError(state, texts, "searchName")}
        defaultValue={typedValue(state, "searchName", name)}
        maxLength={80}
        autoComplete="off"
        required
      />
      <SelectField
        name="alert"
        label={words.alert}
        hint={words.alertSoon}
        error={fieldError(state, texts, "alert")}
        options={words.alerts}
        defaultValue={typedValue(state, "alert", alert)}
        required
      />
      <div className="go">
        <SubmitButton label={submit} pendingLabel={words.saving} />
      </div>
    </form>
  );
}
