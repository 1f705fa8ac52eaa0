"use client";

import { useActionState } from "react";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { IDLE } from "#lib/forms/form-state.ts";
import type { FormPlace } from "#lib/i18n/form-place.ts";
import { deleteDraftAction } from "../actions.ts";

type Props = { place: FormPlace; label: string; pendingLabel: string };

/** Forgets the draft, then goes back to the beginning. */
export function DeleteDraftForm({ place, label, pendingLabel }: Props) {
  const [, send] = useActionState(deleteDraftAction.bind(null, place), IDLE);
  return (
    <form action={send}>
      <SubmitButton label={label} pendingLabel={pendingLabel} variant="quiet" big={false} />
    </form>
  );
}
