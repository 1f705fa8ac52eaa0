import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = {
  city: City;
  locale: Locale;
  baseUrl: string;
  /** The address on each strip, after the name of the site; the same one on all, or as many as there are strips. */
  paths: string | readonly string[];
};

const STRIPS = 8;
/** A strip is 51 millimetres long: an address that is too long for it is written smaller. */
const MAX_LINE = 23;

function lineClass({ length }: string): string | undefined {
  return length > MAX_LINE ? "a4__long" : undefined;
}

/** A few words to tear off; what stands on the strips more than once is read out once. */
export function PosterStrips({ city, locale, baseUrl, paths }: Props) {
  const host = baseUrl.replace(/^https?:\/\//, "");
  const brand = getTranslator(locale, "common")("brand");
  const strips = typeof paths === "string" ? Array.from({ length: STRIPS }, () => paths) : paths;
  return (
    <div className="a4__strips">
      {strips.map((path, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strips are alike, and never change places
        <div key={at} aria-hidden={strips.indexOf(path) < at || undefined}>
          <b>{brand}</b>
          <span className={lineClass(host)}>{host}</span>
          <span className={lineClass(path)}>
            <b>{path}</b>
          </span>
          {city.settings.deskPhone && <span>{city.settings.deskPhone}</span>}
        </div>
      ))}
    </div>
  );
}
