import { getTranslator } from "#lib/i18n/translator.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import { LiveMap } from "./live-map.tsx";
import { type MapSource, mapModel } from "./map-model.ts";
import { mapStrings } from "./map-strings.ts";
import { QuartierMap } from "./quartier-map.tsx";

type Props = MapSource & { tilesUrl: string; tilesAttribution: string };

/** The map of a city: a picture made of links, which a live map takes the place of once it is seen. */
export function MapView({ tilesUrl, tilesAttribution, ...asked }: Props) {
  const { citySlug, locale } = asked;
  const filter = knownFilter(asked);
  const source = { ...asked, filter };
  const t = getTranslator(locale, "map");
  const catalogue = getTranslator(locale, "catalogue");
  const model = mapModel(source);
  const strings = mapStrings(locale);
  return (
    <section className="map" aria-label={t("label")}>
      <a className="skip" href="#apres-la-carte">
        {t("skip")}
      </a>
      <LiveMap
        citySlug={citySlug}
        locale={locale}
        filter={filter}
        model={model}
        strings={strings}
        tilesUrl={tilesUrl}
        tilesAttribution={tilesAttribution}
      >
        <QuartierMap model={model} />
      </LiveMap>
      <p className="map__key">
        <span>
          <i className="mark mark--request" aria-hidden="true" />
          {catalogue("kind.request")}
        </span>
        <span>
          <i className="mark mark--offer" aria-hidden="true" />
          {catalogue("kind.offer")}
        </span>
        <span className="muted">{t("key")}</span>
        <small className="map__limits muted">{t("limits")}</small>
      </p>
      <span id="apres-la-carte" tabIndex={-1} />
    </section>
  );
}

/** A quartier that the city does not have filters nothing, as in the list. */
function knownFilter({ filter, quartiers }: MapSource): ListingFilter {
  return quartiers.some(({ slug }) => slug === filter.quartier) ? filter : { ...filter, quartier: null };
}
