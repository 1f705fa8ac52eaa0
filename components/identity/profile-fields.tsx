import { CheckboxList } from "#components/ui/checkbox-list.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError } from "#lib/forms/form-messages.ts";
import { type FormState, typedValue, typedValues } from "#lib/forms/form-state.ts";

type Option = { value: string; label: string };

export type ProfileFieldsProps = {
  texts: FormTexts;
  labels: {
    firstName: string;
    firstNameHint: string;
    quartier: string;
    quartierHint: string;
    quartierPlaceholder: string;
    languages: string;
    languagesHint: string;
  };
  quartiers: readonly Option[];
  languages: readonly Option[];
  /** What the profile holds so far. */
  profile: { firstName: string; quartier: string; languages: readonly string[] };
};

/** What a member says of themselves, at the first visit and later. No box is ticked in advance. */
export function ProfileFields({
  state,
  texts,
  labels,
  quartiers,
  languages,
  profile,
}: ProfileFieldsProps & { state: FormState }) {
  return (
    <>
      <TextField
        name="firstName"
        autoComplete="given-name"
        maxLength={40}
        required
        label={labels.firstName}
        hint={labels.firstNameHint}
        error={fieldError(state, texts, "firstName")}
        defaultValue={typedValue(state, "firstName", profile.firstName)}
      />
      <SelectField
        name="quartier"
        required
        label={labels.quartier}
        hint={labels.quartierHint}
        placeholder={labels.quartierPlaceholder}
        options={quartiers}
        error={fieldError(state, texts, "quartier")}
        defaultValue={typedValue(state, "quartier", profile.quartier)}
      />
      <CheckboxList
        name="languages"
        legend={labels.languages}
        hint={labels.languagesHint}
        options={languages}
        columns
        error={fieldError(state, texts, "languages")}
        defaultValues={typedValues(state, "languages", profile.languages)}
      />
    </>
  );
}
