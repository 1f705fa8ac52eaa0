import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shortPath } from "#lib/i18n/resource-paths.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { city: City; locale: Locale; reference: string; baseUrl: string };

const STRIPS = ["1", "2", "3", "4", "5", "6", "7", "8"];

/** Eight times the same few words to tear off: heard once is enough. */
export function PosterStrips({ city, locale, reference, baseUrl }: Props) {
  const address = baseUrl.replace(/^https?:\/\//, "") + shortPath(city.slug, reference);
  const brand = getTranslator(locale, "common")("brand");
  return (
    <div className="a4__strips">
      {STRIPS.map((strip, at) => (
        <div key={strip} aria-hidden={at > 0 || undefined}>
          <b>{brand}</b>
          <b>{reference}</b>
          {city.settings.deskPhone && <span>{city.settings.deskPhone}</span>}
          <span className={address.length > 34 ? "a4__long" : undefined}>{address}</span>
        </div>
      ))}
    </div>
  );
}
