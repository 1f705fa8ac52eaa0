import { useMemo } from "react";
import type { Unsent } from "#lib/messages/unsent.ts";

/** What is kept of a conversation in this tab: what is being written, and what did not leave. */
type Kept = { text: string; unsent: Pick<Unsent, "key" | "text">[] };

const NOTHING: Kept = { text: "", unsent: [] };

function readKept(name: string): Kept {
  try {
    return { ...NOTHING, ...JSON.parse(sessionStorage.getItem(name) ?? "{}") };
  } catch {
    return NOTHING;
  }
}

/** A browser may keep nothing, as in a private window: then a reload forgets. */
function writeKept(name: string, kept: Kept): void {
  try {
    if (kept.text || kept.unsent.length > 0) sessionStorage.setItem(name, JSON.stringify(kept));
    else sessionStorage.removeItem(name);
  } catch {}
}

/** Reads and writes what this tab keeps of a conversation, so that a reload or a visit elsewhere loses nothing. */
export function useKeptText(name: string) {
  return useMemo(
    () => ({
      read: () => readKept(name),
      keep: (part: Partial<Kept>) => writeKept(name, { ...readKept(name), ...part }),
    }),
    [name],
  );
}
export type KeptText = ReturnType<typeof useKeptText>;
