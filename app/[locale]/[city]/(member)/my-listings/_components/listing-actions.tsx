"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE } from "#lib/forms/form-state.ts";
import type { ListingAction } from "#lib/listings/listing-status.ts";

type Props = {
  change: FormAction;
  id: string;
  /** What may be done now; each button says about which listing, for those who hear it alone. */
  actions: readonly { action: ListingAction; label: string }[];
  title: string;
  working: string;
  texts: FormTexts;
};

/** The buttons that change the state of a listing. */
export function ListingActions({ change, id, actions, title, working, texts }: Props) {
  const [state, send] = useActionState(change, IDLE);
  return (
    <form action={send} aria-label={title}>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      <input type="hidden" name="id" value={id} />
      {actions.map(({ action, label }) => (
        <SubmitButton
          key={action}
          label={label}
          pendingLabel={working}
          name="action"
          value={action}
          variant="ghost"
          big={false}
        />
      ))}
    </form>
  );
}
