import { type FieldChange, SECTIONS } from "./sections.ts";
import type { SettingsPage } from "./settings-page.ts";

/** What the log holds of a text or an address: never what it says. */
type TextChange = "set" | "removed" | "changed";

function textChange({ before, after }: FieldChange): TextChange {
  if (before.length === 0) return "set";
  return after.length === 0 ? "removed" : "changed";
}

function listChange(before: readonly string[], after: readonly string[]): string {
  const gone = before.filter((one) => !after.includes(one)).map((one) => `-${one}`);
  const come = after.filter((one) => !before.includes(one)).map((one) => `+${one}`);
  return [...gone, ...come].join(" ");
}

/** The changes of a page as the log tells them: codes and numbers as they were and are, and of words that they changed. */
export function loggedChanges(page: SettingsPage, changes: readonly FieldChange[]): Record<string, string> {
  const { coded } = SECTIONS[page];
  return Object.fromEntries(
    changes.map((change) => {
      const { field, before, after } = change;
      if (!coded.includes(field)) return [field, textChange(change)];
      if (Array.isArray(before) && Array.isArray(after)) return [field, listChange(before, after)];
      return [field, `${before} → ${after}`];
    }),
  );
}
