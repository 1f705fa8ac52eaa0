"use client";

import { useActionState } from "react";
import { ProfileFields, type ProfileFieldsProps } from "#components/identity/profile-fields.tsx";
import { CheckboxList } from "#components/ui/checkbox-list.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { IDLE, typedValues } from "#lib/forms/form-state.ts";
import { welcomeAction } from "../actions.ts";

type WelcomeFormProps = {
  hidden: { locale: string; city: string; next: string };
  fields: ProfileFieldsProps;
  words: { age: string; adult: string; adultHint: string; submit: string; saving: string };
};

/** The four answers of the first visit. */
export function WelcomeForm({ hidden, fields, words }: WelcomeFormProps) {
  const [state, action] = useActionState(welcomeAction, IDLE);
  const { texts } = fields;
  return (
    <form action={action} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ProfileFields state={state} {...fields} />
      <CheckboxList
        name="adult"
        legend={words.age}
        options={[{ value: "on", label: words.adult, hint: words.adultHint }]}
        error={fieldError(state, texts, "adult")}
        defaultValues={typedValues(state, "adult")}
      />
      <div className="go">
        <SubmitButton label={words.submit} pendingLabel={words.saving} />
      </div>
    </form>
  );
}
