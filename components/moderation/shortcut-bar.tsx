"use client";

import { useEffect, useRef } from "react";
import { pressShortcut } from "./press-shortcut.ts";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { shortcutOf } from "./shortcut-of.ts";
import type { ShortcutWords } from "./shortcut-words.ts";
import { useShortcutsOn } from "./use-shortcuts-on.ts";

/** The keys of the queue, always shown, with the switch that turns them off in this browser. Nothing without a script. */
export function ShortcutBar({ words }: { words: ShortcutWords }) {
  const [isOn, setOn] = useShortcutsOn();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, isOn);
      if (!shortcut || dialog.current?.open) return;
      if (pressShortcut(shortcut, document, event.target)) event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [isOn]);
  return (
    <section className="keys needs-script" aria-label={words.label}>
      {words.short.map(({ keys, text }) => (
        <span className={isOn ? undefined : "muted"} key={text}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {text}
        </span>
      ))}
      <button className="keys__help" type="button" data-shortcut="?" onClick={() => dialog.current?.showModal()}>
        <kbd>?</kbd>
        {words.help}
      </button>
      <label className="switch small">
        <input
          type="checkbox"
          role="switch"
          aria-checked={isOn}
          checked={isOn}
          onChange={(event) => setOn(event.target.checked)}
        />
        {words.switch}
      </label>
      <ShortcutHelp ref={dialog} words={words} />
    </section>
  );
}
