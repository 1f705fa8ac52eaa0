/** Writes a text at the end of what is in a field, as if it had been typed, and goes there. */
export function writeIn(field: HTMLTextAreaElement | null, text: string): void {
  if (!field) return;
  const before = field.value.trimEnd();
  field.value = before ? `${before} ${text}` : text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
}
