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
import { MAX_NOTE } from "#lib/reports/report-limits.ts";

type Words = Record<
  | "reason"
  | "messages"
  | "messagesHint"
  | "note"
  | "noteHint"
  | "blockLegend"
  | "block"
  | "blockHint"
  | "send"
  | "sending",
  string
>;

type Props = {
  action: FormAction;
  hidden: Readonly<Record<"key" | "exchange", string>>;
  reasons: readonly Choice[];
  messages: readonly Choice[];
  /** The other one can still be blocked. */
  canBlock: boolean;
  words: Words;
  texts: FormTexts;
};

/** What is wrong, the messages that show it, and a few words: nothing is ticked before the person ticks it. */
export function ReportForm({ action, hidden, reasons, messages, canBlock, words, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioCards
        name="reason"
        legend={words.reason}
        error={fieldError(state, texts, "reason")}
        options={reasons}
        defaultValue={typedValue(state, "reason")}
      />
      {messages.length > 0 && (
        <div className="excerpt-choice">
          <CheckboxList
            name="messages"
            legend={words.messages}
            hint={words.messagesHint}
            error={fieldError(state, texts, "messages")}
            options={messages}
            defaultValues={typedValues(state, "messages")}
          />
        </div>
      )}
      <TextField
        name="note"
        label={words.note}
        hint={words.noteHint}
        error={fieldError(state, texts, "note")}
        defaultValue={typedValue(state, "note")}
        maxLength={MAX_NOTE}
        multiline
      />
      {canBlock && (
        <CheckboxList
          name="block"
          legend={words.blockLegend}
          options={[{ value: "on", label: words.block, hint: words.blockHint }]}
          defaultValues={typedValues(state, "block")}
        />
      )}
      <div className="go">
        <SubmitButton label={words.send} pendingLabel={words.sending} />
      </div>
    </form>
  );
}
