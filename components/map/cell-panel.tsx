import { useEffect, useRef, useState } from "react";
import { Sign } from "#components/listing/sign.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { bboxText } from "#lib/geo/bbox.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import type { PinListing } from "#lib/listings/pins.ts";
import type { ChosenCell } from "./cell-pins.tsx";
import { countsText } from "./counts-text.ts";
import { MAX_MAP_ZOOM } from "./map-start.ts";
import type { MapStrings } from "./map-strings.ts";
import { fetchPins, pinsUrl } from "./use-pins.ts";

type Props = {
  chosen: ChosenCell;
  citySlug: string;
  locale: Locale;
  filter: ListingFilter;
  strings: MapStrings;
  onClose: () => void;
};

/** The listings of the chosen cell, under the map; the focus comes here, and goes back to the cell afterwards. */
export function CellPanel({ chosen, citySlug, locale, filter, strings, onClose }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const { listings, failed } = useListings(chosen, citySlug, filter);
  useEffect(() => title.current?.focus(), []);
  return (
    <section
      className="map__panel"
      aria-label={strings.panel}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <div className="map__panel-top">
        <h3 ref={title} tabIndex={-1}>
          {countsText(chosen, strings, locale)}
        </h3>
        <button type="button" className="btn btn--ghost btn--s" onClick={onClose}>
          <Icon name="close" size="s" />
          {strings.close}
        </button>
      </div>
      {listings ? (
        <ul className="map__panel-list">
          {listings.map(({ id, kind, title }) => (
            <li key={id} data-listing={id}>
              <Sign kind={kind} size="s" />
              <span>
                <span className={`kind kind--${kind}`}>{strings.kind[kind]}</span>
                <a href={href(locale, "listing", { city: citySlug, id })}>{title}</a>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="small" role="status">
          {failed ? strings.panelFailed : strings.panelLoading}
        </p>
      )}
      <p className="xs muted">{strings.panelNote}</p>
    </section>
  );
}

/** About a hundred metres around the centre of a cell: the answer then holds few enough listings to name them. */
const AROUND = 0.0005;

function useListings(chosen: ChosenCell, citySlug: string, filter: ListingFilter) {
  const [near, setNear] = useState<{ listings: readonly PinListing[] | null; failed: boolean }>({
    listings: null,
    failed: false,
  });
  useEffect(() => {
    if (chosen.listings) return;
    const abort = new AbortController();
    const [lng, lat] = chosen.centre;
    const bbox = bboxText({ west: lng - AROUND, south: lat - AROUND, east: lng + AROUND, north: lat + AROUND });
    fetchPins(pinsUrl(citySlug, filter, { bbox, zoom: MAX_MAP_ZOOM }), abort.signal).then(
      ({ cells }) => {
        const listings = cells.find(({ cell }) => cell === chosen.cell)?.listings ?? null;
        setNear({ listings, failed: listings === null });
      },
      () => abort.signal.aborted || setNear({ listings: null, failed: true }),
    );
    return () => abort.abort();
  }, [chosen, citySlug, filter]);
  return chosen.listings ? { listings: chosen.listings, failed: false } : near;
}
