"use client";

import type { ChangeEvent, ReactNode } from "react";

type Props = {
  action: string;
  /** Sent as it is. */
  hidden: Readonly<Record<string, string>>;
  /** The word on its button; switches alone need none. */
  submit?: string;
  children: ReactNode;
};

/** What to print and how, in the address. A switch acts at once, and the address follows it. */
export function PosterForm({ action, hidden, submit, children }: Props) {
  const keep = ({ target, currentTarget }: ChangeEvent<HTMLFormElement>) => {
    if (target.type !== "checkbox") return;
    const chosen = [...new FormData(currentTarget)].map(([name, value]) => [name, String(value)]);
    history.replaceState(null, "", `${action}?${new URLSearchParams(chosen)}`);
  };
  return (
    <form className="poster-form" method="get" action={action} onChange={keep}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {submit && (
        <div className="go">
          <button type="submit" className="btn btn--ghost">
            {submit}
          </button>
        </div>
      )}
    </form>
  );
}
