import "server-only";
import { createHash } from "node:crypto";
import type { FormValues } from "#lib/forms/form-state.ts";

const LENGTH = 24;

/** Names a state of a page of settings: a form that started from another one is told so. */
export function settingsVersion(form: FormValues): string {
  const fields = Object.entries(form).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex").slice(0, LENGTH);
}
