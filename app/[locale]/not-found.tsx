import { NotFoundText } from "#components/shell/not-found-text.tsx";
import { PageShell } from "#components/shell/page-shell.tsx";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { loadCities } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";

export default async function NotFoundPage() {
  const cities = await loadCities();
  const city = cities.length === 1 ? (cities[0] ?? null) : null;
  return (
    <PageShell city={city} locale={DEFAULT_LOCALE} demo={env().demo}>
      <NotFoundText citySlug={city?.slug ?? null} />
    </PageShell>
  );
}
