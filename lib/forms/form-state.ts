import type { RefusalCode } from "#lib/refusals/refusal.ts";

/** What was typed, to be shown again: a repeated field has a list. */
export type FormValues = Record<string, string | string[]>;

/** What a form's action answers. Field errors are keys of the messages under `errors`. */
export type FormState =
  | { status: "idle" }
  | { status: "done" }
  /** A button filled in more of the form; nothing is wrong, and nothing is done yet. */
  | { status: "completed"; values: FormValues }
  | { status: "invalid"; fieldErrors: Record<string, string[]>; values: FormValues }
  /** Nothing is wrong: the server wrote something in a field, as it was asked to, and `before` is what stood there. */
  | { status: "filled"; field: string; before: string; values: FormValues }
  | { status: "refused"; code: RefusalCode; values: FormValues }
  /** Something else was saved since the form was shown: nothing was overwritten, and a second press saves over it. */
  | { status: "conflict"; saved: SavedMeanwhile; values: FormValues };

/** What is saved now, where it differs from what was typed, in words. */
export type SavedMeanwhile = { version: string; differences: { label: string; saved: string; typed: string }[] };

/**
 * A form's action once it knows its place. It is bound on the server: bound in a client component it would be a new
 * function at each drawing, which React can never finish drawing for a form sent without JavaScript.
 */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

export const IDLE: FormState = { status: "idle" };

/** What was typed in a field, whatever the state; the fallback before anything was sent. */
export function typedValue(state: FormState, field: string, fallback = ""): string {
  if (!("values" in state)) return fallback;
  const value = state.values[field];
  return Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
}

/** What was chosen in a repeated field. */
export function typedValues(state: FormState, field: string, fallback: readonly string[] = []): readonly string[] {
  if (!("values" in state)) return fallback;
  const value = state.values[field];
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
