import type { MetadataRoute } from "next";
import { LOCALES, type Locale } from "#lib/i18n/locale.ts";
import { pageAlternates } from "#lib/i18n/page-alternates.ts";
import { href, type RouteName, type RouteParams } from "#lib/i18n/routes.ts";
import { loadCities } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";

export const dynamic = "force-dynamic";

const TEXTS = [
  "howItWorks",
  "safety",
  "charter",
  "accessibility",
  "privacy",
  "legalNotice",
  "moderationRules",
  "adultsOnly",
] as const;

const absolute = (path: string) => env().baseUrl + path;

/** A page in each of its languages. */
function entries<Name extends RouteName>(name: Name, params: RouteParams<Name>): MetadataRoute.Sitemap {
  return LOCALES.map((locale: Locale) => {
    const { languages } = pageAlternates(locale, name, params);
    const alternates = Object.entries(languages).map(([language, path]) => [language, absolute(path)]);
    return { url: absolute(href(locale, name, params)), alternates: { languages: Object.fromEntries(alternates) } };
  });
}

/** The lasting pages. Listings come and go, and are found from the lists. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const cities = await loadCities();
  return [
    ...cities.flatMap(({ slug: city }) =>
      (["home", "listings", "cityThanks"] as const).flatMap((name) => entries(name, { city })),
    ),
    ...TEXTS.flatMap((name) => entries(name, {})),
  ];
}
