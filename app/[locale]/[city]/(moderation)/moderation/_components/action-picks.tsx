import { FieldError } from "#components/ui/field-error.tsx";
import type { DecisionAction } from "#lib/moderation/decision.ts";

export type ActionPick = { value: DecisionAction; label: string; shortcut?: "p" | "m" | "r" | "s" };

type Props = { legend: string; picks: readonly ActionPick[]; chosen: string; error: string | undefined };

/** What can be decided, each with its key. Nothing is chosen at first. */
export function ActionPicks({ legend, picks, chosen, error }: Props) {
  return (
    <fieldset className={error ? "judge__picks field--error" : "judge__picks"}>
      <legend className="vh">{legend}</legend>
      {error && <FieldError name="action" message={error} />}
      <div className="judge__grid">
        {picks.map(({ value, label, shortcut }, index) => (
          <label className="pick" key={value}>
            <input
              id={index === 0 ? "action" : undefined}
              type="radio"
              name="action"
              value={value}
              defaultChecked={value === chosen}
              data-shortcut={shortcut}
              aria-invalid={error ? true : undefined}
            />
            {label}
            {shortcut && <kbd className="needs-script">{shortcut.toUpperCase()}</kbd>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
