import { useEffect, useMemo } from "react";
import { dropOldKept, type Kept, type KeptMessage, keepText, keepUnsent, readKept } from "#lib/messages/kept-text.ts";

/** A browser may keep nothing, as in a private window: then a reload forgets. */
function tried<Result>(ask: () => Result, otherwise: Result): Result {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

const NOTHING: Kept = { text: "", unsent: [] };

/** Reads and writes what this browser keeps of a conversation, so that a reload or a closed tab loses nothing. */
export function useKeptText(name: string) {
  useEffect(() => tried(() => dropOldKept(localStorage, Date.now()), undefined), []);
  return useMemo(
    () => ({
      read: () => tried(() => readKept(localStorage, name, Date.now()), NOTHING),
      keepText: (text: string) => tried(() => keepText(localStorage, name, text, Date.now()), undefined),
      keepUnsent: (unsent: readonly KeptMessage[], known: ReadonlySet<string>) =>
        tried(() => keepUnsent(localStorage, name, { unsent, known }, Date.now()), undefined),
    }),
    [name],
  );
}
export type KeptText = ReturnType<typeof useKeptText>;
