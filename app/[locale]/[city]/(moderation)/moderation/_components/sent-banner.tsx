"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type FormTexts, formErrors } from "#lib/forms/form-messages.ts";
import { type FormAction, IDLE } from "#lib/forms/form-state.ts";

type Props = {
  action: FormAction;
  decision: string;
  /** Until it cannot be taken back any more, when the page was drawn. */
  secondsLeft: number;
  words: Record<"sent" | "noScript" | "gone" | "undo" | "undoing", string> & {
    /** For each second, from none. */
    left: readonly string[];
  };
  texts: FormTexts;
};

/** What was just decided, with the way back while there is one. It has the focus, which the button that is gone had. */
export function SentBanner({ action, decision, secondsLeft, words, texts }: Props) {
  const [state, send] = useActionState(action, IDLE);
  const [left, setLeft] = useState(secondsLeft);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const end = performance.now() + secondsLeft * 1000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      // The form goes with the last second: who was in it is left at the words that say so.
      const holds = line.current?.contains(document.activeElement);
      if (now === 0 && holds) line.current?.focus({ preventScroll: true });
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [secondsLeft]);
  return (
    <div className="banner banner--success sent" tabIndex={-1} ref={line}>
      <div className="stack">
        <p role="status">
          {words.sent} {left === 0 ? words.gone : words.noScript}
        </p>
        <ErrorSummary title={texts.title} errors={formErrors(state, texts)} answer={state} />
      </div>
      {left > 0 && (
        <form action={send} className="sent__undo">
          <input type="hidden" name="decision" value={decision} />
          <span className="small muted needs-script" aria-hidden="true">
            {words.left[left] ?? ""}
          </span>
          <SubmitButton label={words.undo} pendingLabel={words.undoing} variant="ghost" big={false} shortcut="z" />
        </form>
      )}
    </div>
  );
}
