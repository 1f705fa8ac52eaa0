import type { FormState, FormValues } from "./form-state.ts";

/**
 * The answer to a button that writes a sentence in a field: all that was typed, with that sentence in its place. Null
 * when the form was sent by another button.
 */
export function filledField(values: FormValues, button: string, field: string): FormState | null {
  const { [button]: sentence, ...typed } = values;
  if (typeof sentence !== "string") return null;
  const before = typeof typed[field] === "string" ? typed[field] : "";
  return { status: "filled", field, before, values: { ...typed, [field]: sentence } };
}
