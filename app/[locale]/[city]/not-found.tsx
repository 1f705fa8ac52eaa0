import { NotFoundText } from "#components/shell/not-found-text.tsx";
import { loadCities } from "#lib/server/cities/load-city.ts";

/** Inside a city, whose head and foot are already there. */
export default async function NotFoundInCity() {
  const cities = await loadCities();
  return <NotFoundText citySlug={cities.length === 1 ? (cities[0]?.slug ?? null) : null} />;
}
