"use client";

import { useEffect, useRef } from "react";
import { Icon } from "./icon.tsx";

export type FormError = { field: string; message: string };

type ErrorSummaryProps = {
  title: string;
  errors: readonly FormError[];
  /** The answer that these errors belong to: the focus comes here once for each. */
  answer?: unknown;
};

/** What is wrong with a form, on top of it, with a link to each field. Takes the focus; nothing without errors. */
export function ErrorSummary({ title, errors, answer }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const occasion = answer ?? errors.map(({ message }) => message).join();
  useEffect(() => {
    if (occasion) box.current?.focus();
  }, [occasion]);
  if (errors.length === 0) return null;
  return (
    <div className="banner banner--danger" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warn" />
      <div>
        <p>
          <b>{title}</b>
        </p>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{field === "form" ? message : <a href={`#${field}`}>{message}</a>}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
