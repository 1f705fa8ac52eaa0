import { CheckboxList } from "#components/ui/checkbox-list.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError } from "#lib/forms/form-messages.ts";
import type { FormState, FormValues } from "#lib/forms/form-state.ts";
import { shownValue, shownValues } from "#lib/forms/initial-values.ts";
import { ColourField } from "./colour-field.tsx";
import type { FieldSpec } from "./field-spec.ts";

type Props = { field: FieldSpec; state: FormState; initial: FormValues; texts: FormTexts };

/** One field of a form of settings, with what was typed and what is wrong with it. */
export function SettingsField({ field, state, initial, texts }: Props) {
  const { name, label, hint } = field;
  const said = { name, hint, error: fieldError(state, texts, name) };
  const value = shownValue(state, initial, name);
  const line = { ...said, label, defaultValue: value, autoComplete: "off" as const };
  switch (field.kind) {
    case "number":
      return <TextField {...line} inputMode="numeric" maxLength={12} />;
    case "colour":
      return <ColourField {...line} words={field.words} state={state} />;
    case "select":
      return <SelectField {...said} label={label} options={field.options} defaultValue={value} />;
    case "radio":
      return <RadioCards {...said} legend={label} options={field.options} defaultValue={value} />;
    case "boxes":
      return (
        <CheckboxList
          {...said}
          legend={label}
          options={field.options}
          columns
          defaultValues={shownValues(state, initial, name)}
        />
      );
    default:
      return <TextField {...line} {...typing(field)} />;
  }
}

/** What a line of text is. More than its limit may be typed: the server says so, and nothing is cut off unseen. */
function typing({ type, multiline, maxLength }: FieldSpec & { kind: "text" }) {
  return {
    ...(type && { type, inputMode: type }),
    ...(multiline && { multiline }),
    ...(maxLength && { maxLength: maxLength * 4 }),
  };
}
