import { Icon } from "#components/ui/icon.tsx";

type Props = { legend: string; words: readonly { value: string; label: string }[]; chosen: readonly string[] };

/** Ready words of thanks: native boxes that look like chips. */
export function ThanksWords({ legend, words, chosen }: Props) {
  return (
    <fieldset className="thanks-words">
      <legend>{legend}</legend>
      <div className="chips">
        {words.map(({ value, label }) => (
          <label className="chip" key={value}>
            <input type="checkbox" name="words" value={value} defaultChecked={chosen.includes(value)} />
            <Icon name="heart" size="s" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
