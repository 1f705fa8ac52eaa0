import "server-only";
import { unstable_cache } from "next/cache";
import { database } from "#db/client.ts";
import { countByCell, countByQuartier, listByCell, type PinsScope } from "#db/queries/pins.ts";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { filterQuery } from "#lib/listings/listing-filter.ts";
import { localDay } from "#lib/listings/local-time.ts";
import type { PinsAnswer, PinsQuery } from "#lib/listings/pins.ts";
import { answerPins, type PinsReaders } from "./answer-pins.ts";

const KEPT_S = 60;

/** The pins of a part of a city. Counts are kept for a minute, or until a listing of the city changes. */
export function loadPins(city: City, quartiers: readonly Quartier[], query: PinsQuery, now: Date): Promise<PinsAnswer> {
  const { filter } = query;
  const quartierId = quartiers.find(({ slug }) => slug === filter.quartier)?.id ?? null;
  const context = { quartierId, today: localDay(now, city.timeZone) };
  return answerPins(keptReaders(city), { cityId: city.id, filter, context, now }, query, quartiers);
}

function keptReaders(city: City): PinsReaders {
  const kept = <Counts>(name: string, read: (scope: PinsScope) => Promise<Counts>) => {
    return (scope: PinsScope) => {
      const day = scope.filter.when ? scope.context.today.date : "";
      const key = ["pins", name, city.id, day, JSON.stringify(filterQuery(scope.filter))];
      const options = { tags: [`city:${city.slug}:listings`], revalidate: KEPT_S };
      return unstable_cache(() => read(scope), key, options)();
    };
  };
  return {
    byQuartier: kept("quartiers", (scope) => countByQuartier(database(), scope)),
    byCell: kept("cells", (scope) => countByCell(database(), scope)),
    listings: (scope, cells) => listByCell(database(), scope, cells),
  };
}
