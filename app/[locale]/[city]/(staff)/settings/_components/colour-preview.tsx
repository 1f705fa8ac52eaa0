import type { CSSProperties } from "react";
import type { FormValues } from "#lib/forms/form-state.ts";
import { type CityTheme, GROUNDS, SCHEMES, type Scheme, themeOf } from "#lib/theme/city-theme.ts";
import { readHex } from "#lib/theme/oklch.ts";

export type ColourPreviewWords = {
  of: "colour";
  scheme: Record<Scheme, string>;
  button: string;
  chosen: string;
  hint: string;
  unreadable: string;
  rest: string;
};

function coloursIn(theme: CityTheme, scheme: Scheme): CSSProperties {
  const tokens = Object.entries({ ...GROUNDS[scheme], ...theme[scheme] });
  return Object.fromEntries(tokens.map(([name, value]) => [`--${name}`, value])) as CSSProperties;
}

/** A button and a ticked choice in the colour that is typed, in both schemes. */
export function ColourPreview({ words, values }: { words: ColourPreviewWords; values: FormValues }) {
  const hex = readHex(String(values.accent ?? ""));
  const theme = hex && themeOf(hex);
  if (!theme) return <p>{words.unreadable}</p>;
  return (
    <>
      <div className="colour-preview">
        {SCHEMES.map((scheme) => (
          <div className="colour-preview__scheme" style={coloursIn(theme, scheme)} key={scheme}>
            <p className="colour-preview__name">{words.scheme[scheme]}</p>
            <span className="colour-preview__button">{words.button}</span>
            <span className="colour-preview__choice">
              <b>{words.chosen}</b>
              <span>{words.hint}</span>
            </span>
          </div>
        ))}
      </div>
      <p className="small">{words.rest}</p>
    </>
  );
}
