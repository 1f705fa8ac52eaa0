"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What a press of a button did: it takes the focus, which the button that is gone had, so that it is heard and the next Tab goes on from here. */
export function FocusedStatus({ className, children }: { className: string; children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    line.current?.focus();
  }, []);
  return (
    <p className={className} role="status" tabIndex={-1} ref={line}>
      {children}
    </p>
  );
}
