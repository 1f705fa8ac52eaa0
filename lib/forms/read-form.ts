import type { FormValues } from "./form-state.ts";

const MAX_FIELDS = 200;

/**
 * The text fields of a form. A field sent several times becomes a list. Fields that Next adds (`$…`) and files are left
 * out, and so is `__proto__`, so that no key of a client ever reaches a prototype.
 */
export function readForm(form: FormData): FormValues {
  const values: FormValues = Object.create(null);
  let count = 0;
  for (const [key, value] of form) {
    count += 1;
    if (count > MAX_FIELDS || key.startsWith("$") || key === "__proto__" || typeof value !== "string") continue;
    const before = values[key];
    values[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return { ...values };
}
