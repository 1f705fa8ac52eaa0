"use client";

import { useEffect, useRef, useState } from "react";
import { travellingWords } from "#lib/listings/travelling-words.ts";
import { Counterparts } from "./counterparts.tsx";
import type { CounterpartsView } from "./counterparts-view.ts";

type Props = {
  /** Answers with what fits the words that are added to it as `text`. */
  url: string;
  initial: CounterpartsView | null;
};

const PAUSE_MS = 500;
const WORTH_ASKING = 3;

/** What already fits, inside the form that it is about: looked up anew while its title is typed. */
export function LiveCounterparts({ url, initial }: Props) {
  const [view, setView] = useState(initial);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    let abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The field is a new one after each answer of the server, so that the form is listened to.
    const typed = () => travellingWords(String(new FormData(form).get("title") ?? ""));
    let asked = typed();
    const look = () => {
      const text = typed();
      if (text === asked || (text !== "" && text.length < WORTH_ASKING)) return;
      asked = text;
      abort.abort();
      abort = new AbortController();
      // Without a network, or past the limit, what was shown stays.
      fetchView(`${url}&${new URLSearchParams({ text })}`, abort.signal).then(setView, () => undefined);
    };
    const lookSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    form.addEventListener("input", lookSoon);
    return () => {
      form.removeEventListener("input", lookSoon);
      clearTimeout(timer);
      abort.abort();
    };
  }, [url]);
  return (
    <div ref={box} aria-live="polite" aria-atomic="true">
      {view && <Counterparts view={view} keepsForm />}
    </div>
  );
}

async function fetchView(url: string, signal: AbortSignal): Promise<CounterpartsView | null> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`counterparts: ${response.status}`);
  return response.json();
}
