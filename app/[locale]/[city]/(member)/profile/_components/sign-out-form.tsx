"use client";

import { useActionState } from "react";
import { forgetPush } from "#components/notifications/push-browser.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { IDLE } from "#lib/forms/form-state.ts";
import { forgetKept } from "#lib/messages/kept-text.ts";
import { signOutAction } from "../actions.ts";

/** What this browser keeps of conversations is not for whoever uses it next, nor are its notices. */
function forgetAll(): void {
  // The service forgets this browser by itself: here, only what it still shows and holds.
  forgetPush().catch(() => undefined);
  try {
    forgetKept(localStorage);
  } catch {
    // It keeps nothing.
  }
}

type SignOutFormProps = { locale: string; label: string; pendingLabel: string };

/** A form, not a link: nothing changes by a mere visit. */
export function SignOutForm({ locale, label, pendingLabel }: SignOutFormProps) {
  const [, action] = useActionState(signOutAction, IDLE);
  return (
    <form action={action} onSubmit={forgetAll}>
      <input type="hidden" name="locale" value={locale} />
      <SubmitButton label={label} pendingLabel={pendingLabel} variant="ghost" big={false} />
    </form>
  );
}
