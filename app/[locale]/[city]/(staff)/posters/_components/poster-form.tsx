"use client";

import { type ChangeEvent, type ReactNode, useEffect, useRef } from "react";

type Props = {
  action: string;
  /** Sent as it is. */
  hidden: Readonly<Record<string, string>>;
  /** The word on its button; switches alone need none. */
  submit?: string;
  children: ReactNode;
};

/** Writes what a form holds into the address, without asking for the page anew. */
function keepInAddress(form: HTMLFormElement): void {
  const chosen = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  history.replaceState(null, "", `${form.getAttribute("action")}?${new URLSearchParams(chosen)}`);
}

/** What to print and how, in the address. A switch acts at once, and the address follows it. */
export function PosterForm({ action, hidden, submit, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was switched before this script ran has already changed the poster.
    const boxes = form.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [];
    if (form.current && [...boxes].some((box) => box.checked !== box.defaultChecked)) keepInAddress(form.current);
  }, []);
  const follow = ({ target, currentTarget }: ChangeEvent<HTMLFormElement>) => {
    if (target.type === "checkbox") keepInAddress(currentTarget);
  };
  return (
    <form ref={form} className="poster-form" method="get" action={action} onChange={follow}>
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
