type Option = {
  value: string;
  label: string;
  /** It would give nothing: dimmed, and still there to be chosen. */
  empty: boolean;
};
type Props = { name: string; label: string; all: string; value: string | null; options: Option[] };

/** One filter with many values. */
export function FilterSelect({ name, label, all, value, options }: Props) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} className="select" defaultValue={value ?? ""}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} className={option.empty ? "is-zero" : undefined}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
