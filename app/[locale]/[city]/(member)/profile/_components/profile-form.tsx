"use client";

import { useActionState } from "react";
import { ProfileFields, type ProfileFieldsProps } from "#components/identity/profile-fields.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE } from "#lib/forms/form-state.ts";

type ProfileFormProps = {
  action: FormAction;
  fields: ProfileFieldsProps;
  words: { save: string; saving: string; saved: string };
};

/** The profile, to be changed. */
export function ProfileForm({ action, fields, words }: ProfileFormProps) {
  const [state, send] = useActionState(action, IDLE);
  const { texts } = fields;
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <div role="status">
        {state.status === "done" && (
          <p className="banner banner--success">
            <Icon name="check" />
            <span>{words.saved}</span>
          </p>
        )}
      </div>
      <ProfileFields state={state} {...fields} />
      <div className="go">
        <SubmitButton label={words.save} pendingLabel={words.saving} />
      </div>
    </form>
  );
}
