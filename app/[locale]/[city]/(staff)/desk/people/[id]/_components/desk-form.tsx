"use client";

import { useActionState } from "react";
import { CheckboxList } from "#components/ui/checkbox-list.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, type FormState, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Option = { value: string; label: string; hint?: string | undefined };
export type DeskField = { name: string; label: string; hint?: string; value?: string } & (
  | { is: "text"; type?: "tel" | "email" | "date" | "time"; maxLength?: number; multiline?: boolean; min?: string }
  | { is: "select" | "radio"; options: readonly Option[] }
  | { is: "box" }
);

type Props = {
  action: FormAction;
  hidden?: Readonly<Record<string, string>>;
  fields: readonly DeskField[];
  about: string;
  submit: string;
  working: string;
  texts: FormTexts;
  danger?: boolean;
};

function Field({ field, state, texts }: { field: DeskField; state: FormState; texts: FormTexts }) {
  const { name, label, hint } = field;
  const value = typedValue(state, name, field.value ?? "");
  const said = { name, ...(hint && { hint }), error: fieldError(state, texts, name) };
  switch (field.is) {
    case "text": {
      const { is: _, label: __, hint: ___, value: ____, name: _____, ...rest } = field;
      return <TextField {...said} label={label} defaultValue={value} autoComplete="off" {...rest} />;
    }
    case "select":
      return <SelectField {...said} label={label} options={field.options} defaultValue={value} />;
    case "radio":
      return <RadioCards key={value} {...said} legend={label} options={field.options} defaultValue={value} />;
    case "box":
      return (
        <CheckboxList
          {...said}
          legend={label}
          legendHidden
          options={[{ value: "on", label }]}
          defaultValues={value ? [value] : []}
        />
      );
  }
}

/** A short form of the page of a person: some fields, one button. */
export function DeskForm({ action, hidden = {}, fields, about, submit, working, texts, danger = false }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} noValidate className="fields" aria-label={about}>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field key={field.name} field={field} state={state} texts={texts} />
      ))}
      <div>
        <SubmitButton label={submit} pendingLabel={working} big={false} variant={danger ? "danger" : "ghost"} />
      </div>
    </form>
  );
}
