import { describedBy, FieldError } from "./field-error.tsx";

export type Choice = {
  value: string;
  label: string;
  hint?: string | undefined;
  /** Categories that lead to this choice: `app/styles/asked-for.css` shows it for those. */
  askedFor?: string | undefined;
  /** The key that chooses it, on a page with shortcuts. */
  shortcut?: string | undefined;
};

export type ChoiceGroupProps = {
  name: string;
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly Choice[];
  /** For a page whose title already asks the question: the legend is only heard. */
  legendHidden?: boolean;
  columns?: boolean;
  /** For choices that answer what the person just asked, also without JavaScript. */
  focusFirst?: boolean;
};

/** A named group of native boxes or radio buttons in wide touch areas; an error links to its first one. */
export function ChoiceGroup({
  type,
  chosen,
  name,
  legend,
  hint,
  error,
  options,
  legendHidden,
  columns,
  focusFirst,
}: ChoiceGroupProps & { type: "checkbox" | "radio"; chosen: readonly string[] }) {
  return (
    <fieldset
      className={["picks", columns && "picks--cards", error && "field--error"].filter(Boolean).join(" ")}
      aria-describedby={describedBy(name, hint, error)}
    >
      <legend className={legendHidden ? "vh" : "label"}>{legend}</legend>
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError name={name} message={error} />}
      {options.map((option, index) => (
        <label className="pick" key={option.value} data-asked-for={option.askedFor}>
          <input
            id={index === 0 ? name : undefined}
            type={type}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            data-shortcut={option.shortcut}
            // biome-ignore lint/a11y/noAutofocus: the person asked for these choices with the button above them.
            autoFocus={focusFirst && index === 0}
            aria-invalid={error ? true : undefined}
          />
          <span>
            <b>{option.label}</b>
            {option.hint && <span className="hint">{option.hint}</span>}
          </span>
          {option.shortcut && <kbd className="needs-script">{option.shortcut.toUpperCase()}</kbd>}
        </label>
      ))}
    </fieldset>
  );
}
