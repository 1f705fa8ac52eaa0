"use client";

import { useFormStatus } from "react-dom";

type SubmitButtonProps = {
  label: string;
  pendingLabel: string;
  variant?: "offer" | "request" | "ghost" | "quiet" | "danger";
  /** The one important button of a page. */
  big?: boolean;
  /** For a form with several buttons: what this one sends. */
  name?: string;
  value?: string;
  /** The key that presses it, on a page with shortcuts. */
  shortcut?: string;
};

/** Sends its form, keeps its width meanwhile and says that it is on its way; a second press is ignored. */
export function SubmitButton({ label, pendingLabel, variant, big = true, name, value, shortcut }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const classes = ["btn", variant && `btn--${variant}`, big && "btn--big"].filter(Boolean).join(" ");
  return (
    <button
      type="submit"
      className={classes}
      name={name}
      value={value}
      data-shortcut={shortcut}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      <span className="swap">
        <span aria-hidden={pending}>{label}</span>
        <span aria-hidden={!pending}>{pendingLabel}</span>
      </span>
    </button>
  );
}
