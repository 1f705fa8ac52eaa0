"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";
import { NEWS_LENGTH } from "#lib/notifications/news.ts";

export type NewsValues = Record<"newsTitle" | "newsText" | "newsLink" | "startsOn" | "endsOn", string>;

type Props = {
  action: FormAction;
  /** Sent as it is: the key of a new one, or which one is corrected. */
  hidden: Readonly<Record<string, string>>;
  values: NewsValues;
  labels: Record<keyof NewsValues, { label: string; hint: string }>;
  /** The local day; nothing begins or ends before. */
  today: string;
  submit: string;
  working: string;
  texts: FormTexts;
};

/** What the city tells: a title, a few words, where to read more, and on which days. */
export function NewsForm({ action, hidden, values, labels, today, submit, working, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const field = (name: keyof NewsValues) => ({
    name,
    ...labels[name],
    error: fieldError(state, texts, name),
    defaultValue: typedValue(state, name, values[name]),
    autoComplete: "off" as const,
  });
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField {...field("newsTitle")} maxLength={NEWS_LENGTH.title.max} required />
      <TextField {...field("newsText")} maxLength={NEWS_LENGTH.text.max} multiline required />
      <TextField {...field("newsLink")} maxLength={500} />
      <TextField
        {...field("startsOn")}
        type="date"
        min={values.startsOn && values.startsOn < today ? values.startsOn : today}
      />
      <TextField {...field("endsOn")} type="date" min={today} required />
      <div className="go">
        <SubmitButton label={submit} pendingLabel={working} />
      </div>
    </form>
  );
}
