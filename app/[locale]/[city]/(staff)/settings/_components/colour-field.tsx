import { useRef } from "react";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FormState } from "#lib/forms/form-state.ts";
import { fillText } from "#lib/i18n/fill-text.ts";
import { nearestAccent } from "#lib/theme/city-theme.ts";
import { readHex } from "#lib/theme/oklch.ts";

type Props = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  defaultValue: string;
  autoComplete: "off";
  words: { typed: string; take: string; pick: string; working: string };
  state: FormState;
};

/** A colour as a code, with the palette of the browser where there is a script; a refused one has the nearest beside it. */
export function ColourField({ words, state, ...field }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const typed = readHex(field.defaultValue);
  const isPale = state.status === "invalid" && state.fieldErrors[field.name]?.includes("settings.contrast");
  const proposal = isPale && typed ? nearestAccent(typed) : null;
  const write = (colour: string) => {
    const input = box.current?.querySelector<HTMLInputElement>(`#${field.name}`);
    if (!input) return;
    input.value = colour;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <div className="colour" ref={box}>
      <TextField {...field} maxLength={40} />
      <label className="colour__pick needs-script">
        <input
          type="color"
          defaultValue={proposal ?? typed ?? undefined}
          onChange={(event) => write(event.currentTarget.value)}
        />
        {words.pick}
      </label>
      {proposal && typed && (
        <div className="colour__proposal">
          <span className="colour__swatch" style={{ background: proposal }} aria-hidden="true" />
          <p>{fillText(words.typed, { colour: typed, proposal })}</p>
          <SubmitButton
            label={fillText(words.take, { proposal })}
            pendingLabel={words.working}
            name="proposal"
            value={proposal}
            variant="ghost"
            big={false}
          />
        </div>
      )}
    </div>
  );
}
