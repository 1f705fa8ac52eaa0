import { hasBegun } from "./begun.ts";

/** Marks the links that leave the open case: those of the list. */
const LEAVES = ".queue a[href]:not([href^='#'])";

const isElsewhere = ({ button, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  button !== 0 || ctrlKey || metaKey || shiftKey;

/**
 * Stops the first press that would leave a decision that was begun, by a key or by a link of the list, and says so; the second
 * one leaves. Typing on takes the warning back. Until what it gives is called.
 */
export function guardBegun(document: Document, say: (isWarned: boolean) => void): () => void {
  let isWarned = false;
  const warn = (now: boolean) => {
    isWarned = now;
    say(now);
  };
  const press = (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest?.(LEAVES);
    if (!link || isElsewhere(event) || isWarned || !hasBegun(document)) return;
    event.preventDefault();
    warn(true);
  };
  const type = () => {
    if (isWarned) warn(false);
  };
  document.addEventListener("click", press);
  document.addEventListener("input", type);
  return () => {
    document.removeEventListener("click", press);
    document.removeEventListener("input", type);
  };
}
