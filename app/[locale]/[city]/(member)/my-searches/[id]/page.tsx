import { notFound, redirect } from "next/navigation";
import { browseHref } from "#lib/i18n/browse-href.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { openSavedSearch } from "#lib/server/search/load-saved-searches.ts";
import { memberPage } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string; id: string }> };

/** What a kept search finds, in the public list; from now on it is no longer new to its member. */
export default async function SavedSearchPage({ params }: Props): Promise<never> {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "savedSearch", { city: slug, id }));
  const filter = await openSavedSearch(member, id, new Date());
  if (!filter) notFound();
  redirect(browseHref({ route: "listings", citySlug: slug, locale }, { filter, sort: filter.q ? "recent" : null }));
}
