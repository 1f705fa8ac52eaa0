"use client";

import { useEffect } from "react";
import { useShortcutsOn } from "#components/moderation/use-shortcuts-on.ts";

type Words = Record<"keys" | "on" | "off", string>;

const WRITTEN_IN = "input:not([type=radio], [type=checkbox], [type=submit]), textarea, select, [contenteditable]";

/** The element of the page that a key presses; null while somebody writes, or with another key. */
function pressedBy({ key, target, ctrlKey, metaKey, altKey, repeat, isComposing }: KeyboardEvent): HTMLElement | null {
  if (ctrlKey || metaKey || altKey || repeat || isComposing) return null;
  if (target instanceof Element && target.closest(WRITTEN_IN)) return null;
  return document.querySelector<HTMLElement>(`[data-desk-key="${CSS.escape(key.toLowerCase())}"]`);
}

/** The keys of the desk, always shown, with the switch that turns them off in this browser (WCAG 2.1.4). */
export function DeskKeys({ words }: { words: Words }) {
  const [isOn, setOn] = useShortcutsOn();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const pressed = isOn ? pressedBy(event) : null;
      if (!pressed) return;
      event.preventDefault();
      if (pressed.tagName === "INPUT") pressed.focus();
      else pressed.click();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [isOn]);
  return (
    <p className="hint needs-script desk-keys">
      {isOn && words.keys}{" "}
      <button type="button" className="as-link" onClick={() => setOn(!isOn)}>
        {isOn ? words.off : words.on}
      </button>
    </p>
  );
}
