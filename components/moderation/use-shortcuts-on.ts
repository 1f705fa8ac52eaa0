import { useSyncExternalStore } from "react";

const KEY = "cdm-shortcuts";
const OFF = "off";

/** Where this page says to itself that the switch was turned: `storage` is only heard by other tabs. */
const turned = new EventTarget();
/** For a browser that keeps nothing. */
let kept: string | null = null;

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return kept !== OFF;
  }
}

function write(isOn: boolean): void {
  kept = isOn ? null : OFF;
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // It stays so until the page is left.
  }
  turned.dispatchEvent(new Event("change"));
}

function listen(onChange: () => void): () => void {
  turned.addEventListener("change", onChange);
  window.addEventListener("storage", onChange);
  return () => {
    turned.removeEventListener("change", onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** Whether the letters of the keyboard decide, in this browser; and the switch. */
export function useShortcutsOn(): [isOn: boolean, setOn: (isOn: boolean) => void] {
  return [useSyncExternalStore(listen, read, () => true), write];
}
