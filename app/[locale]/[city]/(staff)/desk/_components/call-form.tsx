"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Option = { value: string; label: string };
type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  /** Several of these forms stand on one page: it tells their fields apart. */
  id: string;
  words: Record<"about" | "result" | "choose" | "when" | "note" | "noteHint" | "save" | "working", string>;
  results: readonly Option[];
  laters: readonly Option[];
  texts: FormTexts;
};

/** What came of a call: chosen from one list, with when to call again where that is the answer, and a note. */
export function CallForm({ action, hidden, id, words, results, laters, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const error = fieldError(state, texts, "result");
  const chosen = typedValue(state, "result");
  const later = typedValue(state, "later");
  return (
    <form action={send} noValidate className="call__form" aria-label={words.about}>
      <ErrorSummary
        title={texts.title}
        errors={formErrors(state, texts).map((one) => ({
          ...one,
          field: one.field === "form" ? "form" : `${one.field}-${id}`,
        }))}
        answer={state}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={error ? "field field--error" : "field"}>
        <label htmlFor={`result-${id}`}>{words.result}</label>
        <select
          className="select"
          id={`result-${id}`}
          name="result"
          key={chosen}
          defaultValue={chosen}
          aria-invalid={error ? true : undefined}
        >
          <option value="">{words.choose}</option>
          {results.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field call__later">
        <label htmlFor={`later-${id}`}>{words.when}</label>
        <select className="select" id={`later-${id}`} name="later" key={later} defaultValue={later || laters[0]?.value}>
          {laters.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`note-${id}`}>{words.note}</label>
        <span className="hint" id={`note-hint-${id}`}>
          {words.noteHint}
        </span>
        <input
          className="input"
          id={`note-${id}`}
          name="note"
          maxLength={500}
          autoComplete="off"
          defaultValue={typedValue(state, "note")}
          aria-describedby={`note-hint-${id}`}
        />
      </div>
      <SubmitButton label={words.save} pendingLabel={words.working} big={false} />
    </form>
  );
}
