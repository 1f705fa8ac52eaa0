import type { HTMLInputAutoCompleteAttribute } from "react";
import { describedBy, FieldError } from "./field-error.tsx";

type TextFieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  defaultValue?: string;
  type?: "text" | "email" | "search" | "tel" | "date" | "time";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  required?: boolean;
  maxLength?: number;
  multiline?: boolean;
  inputMode?: "text" | "numeric" | "email" | "tel";
  min?: string;
  max?: string;
  /** The id of a `datalist` with what may be typed. */
  list?: string;
  /** For the first field of a page that asks one thing after the other. */
  autoFocus?: boolean;
  /** The id of something more that describes the field. */
  describedBy?: string;
};

/** A labelled line or, with `multiline`, paragraph of text. Its id is its name, so that an error can link to it. */
export function TextField({
  name,
  label,
  hint,
  error,
  multiline,
  type = "text",
  required,
  describedBy: more,
  ...rest
}: TextFieldProps) {
  const attributes = {
    id: name,
    name,
    required,
    "aria-describedby": [describedBy(name, hint, error), more].filter(Boolean).join(" ") || undefined,
    "aria-invalid": error ? true : undefined,
    ...rest,
  };
  return (
    <div className={error ? "field field--error" : "field"}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError name={name} message={error} />}
      {multiline ? (
        <textarea className="textarea" rows={5} {...attributes} />
      ) : (
        <input className="input" type={type} {...attributes} />
      )}
    </div>
  );
}
