/** A field that only the server could judge. The action answers as if the form's schema had refused it. */
export class InvalidField extends Error {
  readonly field: string;
  /** A key of the messages under `errors`. */
  readonly key: string;
  constructor(field: string, key: string) {
    super(key);
    this.name = "InvalidField";
    this.field = field;
    this.key = key;
  }
}
