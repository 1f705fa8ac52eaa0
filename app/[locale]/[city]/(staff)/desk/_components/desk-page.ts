import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { href, type RouteName, type RouteParams } from "#lib/i18n/routes.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";

/** The city, the language and the agent of a page of the desk. For whoever does not work there it does not exist. */
export async function deskPage<Name extends RouteName>(
  { locale, city: slug }: { locale: string; city: string },
  name: Name,
  params: RouteParams<Name>,
) {
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const agent = await memberPage(locale, slug, href(locale, name, params));
  if (!worksAtDesk(agent)) notFound();
  return { city, locale, agent };
}

/** The first of the values of a query. */
export const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;
