import { SelectField } from "#components/ui/select-field.tsx";
import type { PreferencesTexts } from "./preferences-texts.ts";

type Hour = { chosen: string; error: string | undefined };
type Props = Pick<PreferencesTexts, "labels" | "hours"> & { quiet: boolean; from: Hour; to: Hour };

/** The hours at which nothing is sent, or none. The style shows the two hours with the box that makes them count. */
export function QuietHours({ labels, hours, quiet, from, to }: Props) {
  return (
    <fieldset className="picks quiet">
      <legend className="label">{labels.quiet}</legend>
      <label className="pick">
        <input type="checkbox" name="quiet" defaultChecked={quiet} />
        <span>
          <b>{labels.quietLabel}</b>
          <span className="hint">{labels.quietHint}</span>
        </span>
      </label>
      <div className="quiet__hours">
        <SelectField
          name="quietFrom"
          label={labels.quietFrom}
          options={hours}
          defaultValue={from.chosen}
          error={from.error}
        />
        <SelectField name="quietTo" label={labels.quietTo} options={hours} defaultValue={to.chosen} error={to.error} />
      </div>
    </fieldset>
  );
}
