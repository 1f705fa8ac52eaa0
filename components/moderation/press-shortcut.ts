import type { Shortcut } from "./shortcut-of.ts";

/** The button that sends the form somebody is in; else the one that sends the decision. */
function sendButton(document: Document, target: EventTarget | null): HTMLElement | null {
  const form = (target as Element | null)?.closest?.("form");
  const own = form?.querySelector<HTMLElement>("[data-shortcut^=send]");
  return own ?? document.querySelector<HTMLElement>("[data-shortcut=send-main]");
}

/** Puts the cursor in a field: where that does not succeed at once, when the field is drawn. */
function write(field: HTMLTextAreaElement): void {
  field.focus();
  if (field.ownerDocument.activeElement !== field) requestAnimationFrame(() => field.focus());
  field.scrollIntoView({ block: "nearest" });
}

/** Opens what stands behind a summary, and puts the cursor where one writes. */
function open(details: HTMLDetailsElement): void {
  details.open = true;
  const field = details.querySelector("textarea");
  if (field) write(field);
}

/** Presses what bears a shortcut. Gives whether there was something to press. */
export function pressShortcut(shortcut: Shortcut, document: Document, target: EventTarget | null): boolean {
  const pressed =
    shortcut === "send"
      ? sendButton(document, target)
      : document.querySelector<HTMLElement>(`[data-shortcut="${shortcut}"]`);
  if (!pressed) return false;
  if (pressed.tagName === "SUMMARY") {
    open(pressed.parentElement as HTMLDetailsElement);
    return true;
  }
  if (pressed.tagName === "TEXTAREA") {
    write(pressed as HTMLTextAreaElement);
    return true;
  }
  pressed.click();
  // A choice keeps the focus, so that Tab goes on from it.
  if (pressed.tagName === "INPUT") pressed.focus();
  return true;
}
