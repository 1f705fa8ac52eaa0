import type { FormValues } from "./form-state.ts";

/**
 * A field that only the server could judge. The action answers as if the form's schema had refused it; `values` take the
 * place of what was typed.
 */
export class InvalidField extends Error {
  readonly field: string;
  /** A key of the messages under `errors`. */
  readonly key: string;
  readonly values: FormValues;
  constructor(field: string, key: string, values: FormValues = {}) {
    super(key);
    this.name = "InvalidField";
    this.field = field;
    this.key = key;
    this.values = values;
  }
}
