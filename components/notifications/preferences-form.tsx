"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, type FormValues, IDLE } from "#lib/forms/form-state.ts";
import { shownValue, shownValues } from "#lib/forms/initial-values.ts";
import type { PreferencesTexts } from "./preferences-texts.ts";
import { QuietHours } from "./quiet-hours.tsx";
import { TopicChoices } from "./topic-choices.tsx";

type Props = PreferencesTexts & {
  action: FormAction;
  /** Of `preferencesValues`. */
  initial: FormValues;
  /** The days that a break may last until. */
  days: { first: string; last: string };
  /** The link of a mail, for whoever did not sign in. */
  link?: string;
};

/** What somebody wants to receive, by which way and when. */
export function PreferencesForm({ action, initial, days, link, texts, labels, ...lists }: Props) {
  const [state, send, isSending] = useActionState(action, IDLE);
  const shown = (field: string) => shownValue(state, initial, field);
  const error = (field: string) => fieldError(state, texts, field);
  const hour = (field: string) => ({ chosen: shown(field), error: error(field) });
  const chosen = { mail: shownValues(state, initial, "mail"), push: shownValues(state, initial, "push") };
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {state.status === "done" && !isSending && (
        <FocusedStatus className="banner banner--success">
          <Icon name="check" />
          <span>{labels.saved}</span>
        </FocusedStatus>
      )}
      {link && <input type="hidden" name="link" value={link} />}
      <TopicChoices {...lists} labels={labels} chosen={chosen} error={error("mail") ?? error("push")} />
      <SelectField
        name="weeklyCap"
        label={labels.cap}
        hint={labels.capHint}
        options={lists.caps}
        defaultValue={shown("weeklyCap")}
        error={error("weeklyCap")}
      />
      <RadioCards
        name="digestRhythm"
        legend={labels.rhythm}
        options={lists.rhythms}
        columns
        defaultValue={shown("digestRhythm")}
        error={error("digestRhythm")}
      />
      <QuietHours
        labels={labels}
        hours={lists.hours}
        quiet={shown("quiet") !== ""}
        from={hour("quietFrom")}
        to={hour("quietTo")}
      />
      <TextField
        name="pausedUntil"
        type="date"
        label={labels.pause}
        hint={labels.pauseHint}
        min={days.first}
        max={days.last}
        defaultValue={shown("pausedUntil")}
        error={error("pausedUntil")}
      />
      <RadioCards
        name="locale"
        legend={labels.language}
        options={lists.languages}
        columns
        defaultValue={shown("locale")}
        error={error("locale")}
      />
      <div className="go">
        <SubmitButton label={labels.save} pendingLabel={labels.saving} />
      </div>
    </form>
  );
}
