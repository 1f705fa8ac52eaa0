import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shortPath } from "#lib/i18n/resource-paths.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { city: City; locale: Locale; reference: string; baseUrl: string };

const STRIPS = ["1", "2", "3", "4", "5", "6", "7", "8"];

const MAX_LINE = 23;

/** A strip is 51 millimetres long: an address that is too long for it is written smaller. */
function lineClass({ length }: string): string | undefined {
  return length > MAX_LINE ? "a4__long" : undefined;
}

/** Eight times the same few words to tear off: heard once is enough. */
export function PosterStrips({ city, locale, reference, baseUrl }: Props) {
  const host = baseUrl.replace(/^https?:\/\//, "");
  const path = shortPath(city.slug, reference);
  const brand = getTranslator(locale, "common")("brand");
  return (
    <div className="a4__strips">
      {STRIPS.map((strip, at) => (
        <div key={strip} aria-hidden={at > 0 || undefined}>
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
