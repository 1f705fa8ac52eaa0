"use client";

import { useEffect, useState } from "react";

/** Marks the form of a conversation, which waits for the network by itself. */
const ON_ITS_OWN = "[data-own-network]";

/** What of a window is listened to. */
export type Listened = Pick<Window, "addEventListener" | "removeEventListener"> & { navigator: { onLine: boolean } };

/**
 * Keeps forms from being sent while there is no network: the page of an error would take the place of all that was typed.
 * `tell` hears of each that was held back, and of the network's return. What is returned ends it.
 */
export function holdForms(listened: Listened, tell: (held: boolean) => void): () => void {
  const hold = (event: Event) => {
    if (listened.navigator.onLine || (event.target as Element | null)?.matches(ON_ITS_OWN)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tell(true);
  };
  const release = () => tell(false);
  // Before React hears of it, which listens further down.
  listened.addEventListener("submit", hold, { capture: true });
  listened.addEventListener("online", release);
  return () => {
    listened.removeEventListener("submit", hold, { capture: true });
    listened.removeEventListener("online", release);
  };
}

/** Says that a form was not sent for want of a network, until it is back. Nothing before, and nothing without a script. */
export function OfflineGuard({ text }: { text: string }) {
  const [held, setHeld] = useState(false);
  useEffect(() => holdForms(window, setHeld), []);
  if (!held) return null;
  // Without an icon: it would have to be fetched.
  return (
    <p className="banner banner--sun banner--float" role="alert">
      {text}
    </p>
  );
}
