"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Labels = Record<
  "open" | "date" | "time" | "minutes" | "place" | "placeHint" | "reminder" | "send" | "working",
  string
>;
type Props = {
  action: FormAction;
  exchange: string;
  days: { first: string; last: string };
  maxPlace: number;
  minutes: readonly { value: string; label: string }[];
  texts: FormTexts;
  labels: Labels;
};

const USUAL_MINUTES = "60";

/** A day, an hour, how long and where: native fields, open again when something is wrong with them. */
export function SuggestForm({ action, exchange, days, maxPlace, minutes, texts, labels }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const error = (field: string) => fieldError(state, texts, field);
  return (
    <details className="more" open={state.status !== "idle" || undefined}>
      <summary>{labels.open}</summary>
      <form action={send} aria-label={labels.open} className="fields">
        <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
        <input type="hidden" name="exchange" value={exchange} />
        <TextField
          name="date"
          type="date"
          label={labels.date}
          min={days.first}
          max={days.last}
          defaultValue={typedValue(state, "date")}
          error={error("date")}
          required
        />
        <TextField
          name="time"
          type="time"
          label={labels.time}
          defaultValue={typedValue(state, "time")}
          error={error("time")}
          required
        />
        <SelectField
          name="minutes"
          label={labels.minutes}
          options={minutes}
          defaultValue={typedValue(state, "minutes", USUAL_MINUTES)}
          error={error("minutes")}
        />
        <TextField
          name="place"
          label={labels.place}
          hint={labels.placeHint}
          maxLength={maxPlace}
          defaultValue={typedValue(state, "place")}
          error={error("place")}
        />
        <label className="tick">
          <input type="checkbox" name="reminder" defaultChecked={typedValue(state, "reminder") === "on"} />
          <span>{labels.reminder}</span>
        </label>
        <SubmitButton label={labels.send} pendingLabel={labels.working} big={false} />
      </form>
    </details>
  );
}
