"use client";

import { useActionState } from "react";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormAction, IDLE } from "#lib/forms/form-state.ts";

type Props = { action: FormAction; label: string; pendingLabel: string };

/** Forgets the draft, then goes back to the beginning. */
export function DeleteDraftForm({ action, label, pendingLabel }: Props) {
  const [, send] = useActionState(action, IDLE);
  return (
    <form action={send}>
      <SubmitButton label={label} pendingLabel={pendingLabel} variant="quiet" big={false} />
    </form>
  );
}
