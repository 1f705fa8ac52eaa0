import "server-only";
import { database } from "#db/client.ts";
import { countByCell, countByQuartier, listByCell, type PinsScope } from "#db/queries/pins.ts";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { filterQuery } from "#lib/listings/listing-filter.ts";
import type { PinsAnswer, PinsQuery } from "#lib/listings/pins.ts";
import { keepUntilChanged } from "../keep-until-changed.ts";
import { loadFilterContext } from "../listings/load-filter-context.ts";
import { rememberBriefly } from "../remember-briefly.ts";
import { answerPins, type PinsReaders } from "./answer-pins.ts";

/** The pins of a part of a city. Counts are kept for a minute, or until a listing of the city changes. */
export async function loadPins(
  city: City,
  quartiers: readonly Quartier[],
  query: PinsQuery,
  now: Date,
): Promise<PinsAnswer> {
  const { filter } = query;
  const context = await loadFilterContext(city, quartiers, filter, now);
  return answerPins(keptReaders(city), { cityId: city.id, filter, context, now }, query, quartiers);
}

const recent = rememberBriefly<object>(200);

function keptReaders(city: City): PinsReaders {
  const kept = <Counts extends object>(name: string, read: (scope: PinsScope) => Promise<Counts>) => {
    return (scope: PinsScope) => {
      const day = scope.filter.when ? scope.context.today.date : "";
      const key = ["pins", name, city.id, day, JSON.stringify(filterQuery(scope.filter))];
      if (scope.filter.q !== null) return recent(key.join(" "), () => read(scope)) as Promise<Counts>;
      return keepUntilChanged(key, { tags: [`city:${city.slug}:listings`] }, () => read(scope));
    };
  };
  return {
    byQuartier: kept("quartiers", (scope) => countByQuartier(database(), scope)),
    byCell: kept("cells", (scope) => countByCell(database(), scope)),
    listings: (scope, cells) => listByCell(database(), scope, cells),
  };
}
