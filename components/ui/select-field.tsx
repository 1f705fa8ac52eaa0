import { describedBy, FieldError } from "./field-error.tsx";

type SelectFieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  /** The first line, which chooses nothing; without it something is chosen from the start. */
  placeholder?: string;
  required?: boolean;
};

/** A labelled choice of one among many. */
export function SelectField({
  name,
  label,
  hint,
  error,
  options,
  defaultValue = "",
  placeholder,
  required,
}: SelectFieldProps) {
  return (
    <div className={error ? "field field--error" : "field"}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError name={name} message={error} />}
      {/* The key redraws the list after an answer: React does not reset a select to a new default. */}
      <select
        key={defaultValue}
        className="select"
        id={name}
        name={name}
        defaultValue={defaultValue}
        required={required}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error ? true : undefined}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
