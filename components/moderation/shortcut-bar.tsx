"use client";

import { useEffect, useRef, useState } from "react";
import { guardBegun } from "./guard-begun.ts";
import { pressShortcut } from "./press-shortcut.ts";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { type Shortcut, shortcutOf } from "./shortcut-of.ts";
import type { ShortcutWords } from "./shortcut-words.ts";
import { useShortcutsOn } from "./use-shortcuts-on.ts";

function pressFrom(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const isPressed = pressShortcut(shortcut, document, event.target);
  if (isPressed) event.preventDefault();
  return isPressed;
}

/** The keys of the queue, always shown, with the switch that turns them off in this browser. Nothing without a script. */
export function ShortcutBar({ words }: { words: ShortcutWords }) {
  const [isOn, setOn] = useShortcutsOn();
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState("");
  useEffect(() => guardBegun(document, (isWarned) => setSaid(isWarned ? words.begun : "")), [words.begun]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, isOn);
      if (!shortcut || dialog.current?.open) return;
      setSaid("");
      const isPressed = pressFrom(event, shortcut);
      // Else who goes on to type their question would choose a decision with each letter.
      if (shortcut === "e" && !isPressed) setSaid(words.nothingToAsk);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [isOn, words.nothingToAsk]);
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
      <p role="status" className="keys__said small">
        {said}
      </p>
      <ShortcutHelp ref={dialog} words={words} />
    </section>
  );
}
