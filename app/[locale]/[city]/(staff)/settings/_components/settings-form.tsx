"use client";

import { type ReactNode, useActionState, useState } from "react";
import { ConflictBox, type ConflictWords } from "#components/listing/conflict-box.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, type FormValues, IDLE } from "#lib/forms/form-state.ts";
import { readForm } from "#lib/forms/read-form.ts";
import type { FieldGroup } from "./field-spec.ts";
import { SettingsField } from "./settings-field.tsx";
import { type PreviewWords, SettingsPreview } from "./settings-preview.tsx";

type Props = {
  action: FormAction;
  /** The state of the page that the form starts from. */
  version: string;
  groups: readonly FieldGroup[];
  initial: FormValues;
  texts: FormTexts;
  conflict: ConflictWords;
  preview: PreviewWords | null;
  words: { save: string; working: string; preview: string; showPreview: string };
};

/** A page of settings: its fields, what they would make, and what somebody else saved meanwhile. */
export function SettingsForm({ action, version, groups, initial, texts, conflict, preview, words }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const [typed, setTyped] = useState<FormValues | null>(null);
  const sent = "values" in state ? state.values : null;
  // React empties a form after an action: new fields take what was typed as their own start.
  const occasion = sent ? JSON.stringify(sent) : "first";
  return (
    <form
      action={send}
      noValidate
      className="fields settings"
      onInput={(event) => setTyped(readForm(new FormData(event.currentTarget)))}
    >
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {state.status === "conflict" && <ConflictBox saved={state.saved} words={conflict} />}
      <input type="hidden" name="version" value={state.status === "conflict" ? state.saved.version : version} />
      {/* The key Enter presses the first button of a form, and that must not be a smaller one of its fields. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <div key={occasion} className="settings__groups">
        {groups.map((group) => (
          <Group key={group.key} group={group}>
            {group.fields.map((field) => (
              <SettingsField key={field.name} field={field} state={state} initial={initial} texts={texts} />
            ))}
          </Group>
        ))}
      </div>
      {preview && (
        <section className="card card--flat stack" aria-label={words.preview}>
          <h2>{words.preview}</h2>
          <SettingsPreview words={preview} values={typed ?? sent ?? initial} />
          <p className="without-script">
            <button type="submit" className="btn btn--ghost" name="preview" value="1">
              {words.showPreview}
            </button>
          </p>
        </section>
      )}
      <div className="go">
        <SubmitButton label={words.save} pendingLabel={words.working} />
      </div>
    </form>
  );
}

function Group({ group, children }: { group: FieldGroup; children: ReactNode }) {
  const { key, legend, hint, beside } = group;
  if (!legend) return <div className="fields">{children}</div>;
  return (
    <fieldset className="settings__group" aria-describedby={hint ? `${key}-group` : undefined}>
      <legend>{legend}</legend>
      {hint && (
        <p className="hint" id={`${key}-group`}>
          {hint}
        </p>
      )}
      <div className={beside ? "settings__beside" : "fields"}>{children}</div>
    </fieldset>
  );
}
