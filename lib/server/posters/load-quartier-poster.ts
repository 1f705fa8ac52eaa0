import "server-only";
import { database } from "#db/client.ts";
import { type CategoryCount, countOpenByCategory, listSpokenLanguages } from "#db/queries/posters.ts";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import type { Language } from "#lib/listings/listing.ts";
import { loadQuartiers } from "../cities/load-city.ts";
import { keepUntilChanged } from "../keep-until-changed.ts";

/** What is asked for and offered in a quartier now: counts that the public list shows as well. */
export type QuartierPoster = {
  quartier: Pick<Quartier, "id" | "slug" | "name" | "shortName">;
  counts: readonly CategoryCount[];
  languages: readonly Language[];
};

/** What the poster of a quartier says, as anybody may read it; null when the city has no such quartier. */
export async function loadQuartierPoster(city: City, slug: string): Promise<QuartierPoster | null> {
  const quartier = (await loadQuartiers(city)).find((one) => one.slug === slug);
  if (!quartier) return null;
  const { id, name, shortName } = quartier;
  const told = await keepUntilChanged(
    ["quartier-poster", city.id, id],
    { tags: [`city:${city.slug}:listings`] },
    async () => {
      const place = { cityId: city.id, quartierIds: [id], now: new Date() };
      return {
        counts: await countOpenByCategory(database(), place),
        languages: await listSpokenLanguages(database(), place),
      };
    },
  );
  return { quartier: { id, slug, name, shortName }, ...told };
}
