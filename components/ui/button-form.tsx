"use client";

import { type ReactNode, useActionState } from "react";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE } from "#lib/forms/form-state.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { SubmitButton } from "./submit-button.tsx";

type Props = {
  action: FormAction;
  /** Sent as they are. */
  hidden: Readonly<Record<string, string>>;
  /** Each sends its name and value, when it has some. */
  buttons: readonly { name?: string; value?: string; label: string; variant?: "ghost" | "quiet" | "danger" }[];
  /** What the buttons are about, for those who hear them alone. */
  about: string;
  working: string;
  texts: FormTexts;
  /** The one important question of a page. */
  big?: boolean;
  /** A way out, after the buttons. */
  children?: ReactNode;
};

/** A form that asks nothing: one press, and what is wrong with it on top. */
export function ButtonForm({ action, hidden, buttons, about, working, texts, big = false, children }: Props) {
  const [state, send] = useActionState(action, IDLE);
  return (
    <form action={send} aria-label={about} className={big ? "go" : undefined}>
      <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {buttons.map((button) => (
        <SubmitButton key={button.value ?? button.label} {...button} pendingLabel={working} big={big} />
      ))}
      {children}
    </form>
  );
}
