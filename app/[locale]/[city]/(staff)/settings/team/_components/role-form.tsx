"use client";

import { useActionState } from "react";
import type { Choice } from "#components/ui/choice-group.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FieldError } from "#components/ui/field-error.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type FormTexts, fieldError, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE, typedValue } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  role: { label: string; chosen?: string; options: Choice[] };
  /** Whom a role is offered to; null when it is known. */
  email: string | null;
  /** What an administrator has to tick who gives their own role away. */
  sure: string | null;
  submit: string;
  working: string;
  texts: FormTexts;
};

/** Which role somebody has or is offered. */
export function RoleForm({ action, hidden, role, email, sure, submit, working, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const error = (name: string) => fieldError(state, texts, name);
  const chosen = typedValue(state, "role", role.chosen);
  return (
    <form action={send} noValidate className="fields">
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {email && (
        <TextField
          name="email"
          label={email}
          type="email"
          autoComplete="off"
          defaultValue={typedValue(state, "email")}
          error={error("email")}
          required
        />
      )}
      <RadioCards
        key={chosen}
        name="role"
        legend={role.label}
        options={role.options}
        defaultValue={chosen}
        error={error("role")}
      />
      {sure && (
        <div className={error("sure") ? "field field--error" : "field"}>
          {error("sure") && <FieldError name="sure" message={error("sure") ?? ""} />}
          <label className="pick">
            <input
              type="checkbox"
              id="sure"
              name="sure"
              aria-describedby={error("sure") && "sure-error"}
              aria-invalid={error("sure") ? true : undefined}
            />
            <span>{sure}</span>
          </label>
        </div>
      )}
      <div className="go">
        <SubmitButton label={submit} pendingLabel={working} big={false} />
      </div>
    </form>
  );
}
