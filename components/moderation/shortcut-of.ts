/** Keys of one letter, and what they press: whatever bears the same `data-shortcut`. */
const LETTERS = ["j", "k", "p", "m", "r", "s", "c", "v", "e", "z", "?"] as const;
export type Shortcut = (typeof LETTERS)[number] | "send";

/** What of a pressed key and of where it was pressed is looked at. */
export type Pressed = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat" | "isComposing" | "defaultPrevented"
> & { target: unknown };

const WRITTEN_IN =
  "input:not([type=radio], [type=checkbox], [type=submit], [type=button]), textarea, select, [contenteditable]";

function isWriting(target: unknown): boolean {
  const matches = (target as { closest?: (selector: string) => unknown } | null)?.closest;
  return typeof matches === "function" && matches.call(target, WRITTEN_IN) !== null;
}

/**
 * The shortcut that a key is. A letter is none while somebody writes, with another key, or when shortcuts are off (WCAG 2.1.4);
 * Ctrl and Enter, which nobody presses by chance, send whatever is being written.
 */
export function shortcutOf(pressed: Pressed, isOn: boolean): Shortcut | null {
  const { key, ctrlKey, metaKey, altKey, repeat, isComposing, defaultPrevented, target } = pressed;
  if (repeat || isComposing || defaultPrevented || altKey) return null;
  if (ctrlKey || metaKey) return key === "Enter" ? "send" : null;
  if (!isOn || isWriting(target)) return null;
  return LETTERS.find((letter) => letter === key.toLowerCase()) ?? null;
}
