"use client";

import { useActionState } from "react";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { IDLE } from "#lib/forms/form-state.ts";
import { signOutAction } from "../actions.ts";

type SignOutFormProps = { locale: string; label: string; pendingLabel: string };

/** A form, not a link: nothing changes by a mere visit. */
export function SignOutForm({ locale, label, pendingLabel }: SignOutFormProps) {
  const [, action] = useActionState(signOutAction, IDLE);
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      <SubmitButton label={label} pendingLabel={pendingLabel} variant="ghost" big={false} />
    </form>
  );
}
