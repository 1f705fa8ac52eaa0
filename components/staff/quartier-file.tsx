/** The field that takes a file of quartiers. */
export function QuartierFile({ label, hint }: { label: string; hint: string }) {
  return (
    <div className="field">
      <label htmlFor="quartiers">{label}</label>
      <span className="hint" id="quartiers-hint">
        {hint}
      </span>
      <input
        className="input"
        id="quartiers"
        type="file"
        name="quartiers"
        accept=".geojson,.json,application/geo+json,application/json"
        required
        aria-describedby="quartiers-hint"
      />
    </div>
  );
}
