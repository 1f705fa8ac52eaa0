import type { RefusalCode } from "#lib/refusals/refusal.ts";
import type { FormState } from "./form-state.ts";

/** The sentences that a form may have to show, given by its page: errors by key, refusals by code. */
export type FormTexts = {
  title: string;
  errors: Readonly<Record<string, string>>;
  refusals: Readonly<Record<RefusalCode, string>>;
};

/** The sentence of an error key; a key without one (a field that was tampered with) gets the general sentence. */
function sentence(texts: FormTexts, key: string): string {
  return texts.errors[key] ?? texts.errors["form.invalid"] ?? key;
}

/** What to list on top of a form after an answer, in the order of the answer; empty when all is well. */
export function formErrors(state: FormState, texts: FormTexts): { field: string; message: string }[] {
  if (state.status === "refused") return [{ field: "form", message: texts.refusals[state.code] }];
  if (state.status !== "invalid") return [];
  return Object.entries(state.fieldErrors).flatMap(([field, keys]) =>
    keys.slice(0, 1).map((key) => ({ field, message: sentence(texts, key) })),
  );
}

/** The sentence to show beside one field. */
export function fieldError(state: FormState, texts: FormTexts, field: string): string | undefined {
  const key = state.status === "invalid" ? state.fieldErrors[field]?.[0] : undefined;
  return key && sentence(texts, key);
}
