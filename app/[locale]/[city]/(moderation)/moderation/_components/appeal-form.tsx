"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  caseId: string;
  words: Record<
    "title" | "outcome" | "answer" | "answerHint" | "manifest" | "manifestHint" | "send" | "sending",
    string
  >;
  outcomes: readonly { value: string; label: string; hint: string; shortcut: "c" | "v" }[];
  texts: FormTexts;
};

/** What the second person answers to who contests: they read it as it is written. */
export function AppealForm({ action, caseId, words, outcomes, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form
      action={send}
      className="judge card"
      data-begun={"values" in state || undefined}
      noValidate
      aria-labelledby="reponse"
    >
      <h2 id="reponse">{words.title}</h2>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="case" value={caseId} />
      <RadioCards
        name="outcome"
        legend={words.outcome}
        options={outcomes}
        defaultValue={typedValue(state, "outcome")}
        error={fieldError(state, texts, "outcome")}
      />
      <TextField
        name="answer"
        label={words.answer}
        hint={words.answerHint}
        defaultValue={typedValue(state, "answer")}
        error={fieldError(state, texts, "answer")}
        maxLength={1000}
        required
        multiline
      />
      <label className="pick">
        <input type="checkbox" name="manifest" defaultChecked={typedValue(state, "manifest") === "on"} />
        <span>
          <b>{words.manifest}</b>
          <span className="hint">{words.manifestHint}</span>
        </span>
      </label>
      <div className="judge__send">
        <SubmitButton label={words.send} pendingLabel={words.sending} big={false} shortcut="send-main" />
      </div>
    </form>
  );
}
