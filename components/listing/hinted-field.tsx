"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { HintWords } from "#lib/i18n/hint-words.ts";
import type { Finding, Span } from "#lib/moderation/finding.ts";
import { HintList } from "./hint-list.tsx";

type Props = {
  /** Name and id of the text field inside; it should be described by `<name>-hints`. */
  name: string;
  words: HintWords;
  /** What was found in the text that the page came with. */
  found: readonly Finding[];
  children: ReactNode;
};

/** Long enough for a word to be finished. */
const PAUSE_MS = 700;

/** A text field with what its words may risk, looked at after each pause. The rules are fetched once there is a text. */
export function HintedField({ name, words, found, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [findings, setFindings] = useState(found);
  const [wasReplaced, setReplaced] = useState(false);
  const field = useCallback(
    () => box.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`) ?? null,
    [name],
  );
  const look = useCallback(async () => {
    if (!field()?.value) return setFindings([]);
    const { findRisks } = await import("#lib/moderation/find-risks.ts");
    setFindings(findRisks(field()?.value ?? ""));
  }, [field]);
  useEffect(() => {
    // The field may hold more than the page came with: an answer that came back, or what the browser kept.
    void look();
    return () => clearTimeout(timer.current);
  }, [look]);
  const lookSoon = () => {
    setReplaced(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(look, PAUSE_MS);
  };
  const replace = ({ start, end }: Span, instead: string) => {
    const text = field();
    if (!text) return;
    text.setRangeText(instead, start, end, "end");
    text.focus();
    void look();
    setReplaced(true);
  };
  return (
    <div className="hinted" ref={box} onInput={lookSoon}>
      {children}
      <div id={`${name}-hints`} aria-live="polite">
        {wasReplaced && <p className="vh">{words.replaced}</p>}
        <HintList findings={findings} words={words} onReplace={replace} />
      </div>
    </div>
  );
}
