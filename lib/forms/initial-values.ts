import { type FormState, type FormValues, typedValue, typedValues } from "./form-state.ts";

/** What a field shows: what was typed before an answer of the server, else what was known at first. */
export function shownValue(state: FormState, initial: FormValues, field: string): string {
  return typedValue(state, field, shownValues({ status: "idle" }, initial, field)[0]);
}

/** The same for a field with several values. */
export function shownValues(state: FormState, initial: FormValues, field: string): readonly string[] {
  const value = initial[field];
  return typedValues(state, field, Array.isArray(value) ? value : value === undefined ? [] : [value]);
}
