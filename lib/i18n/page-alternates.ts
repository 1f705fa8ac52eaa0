import { DEFAULT_LOCALE, LOCALES, type Locale } from "./locale.ts";
import { feedPath } from "./resource-paths.ts";
import { href, type RouteName, type RouteParams } from "./routes.ts";

/** What a page says of its own address and of its other language (`canonical`, `hreflang`). */
export function pageAlternates<Name extends RouteName>(locale: Locale, name: Name, params: RouteParams<Name>) {
  const languages = Object.fromEntries(LOCALES.map((one) => [one, href(one, name, params)]));
  return {
    canonical: href(locale, name, params),
    languages: { ...languages, "x-default": href(DEFAULT_LOCALE, name, params) },
  };
}

/** The feeds of a list, for readers that look for them in its page. */
export function feedAlternates(locale: Locale, city: string, filter: Record<string, string> = {}) {
  return {
    "application/atom+xml": feedPath(locale, city, "atom", filter),
    "application/feed+json": feedPath(locale, city, "json", filter),
  };
}
