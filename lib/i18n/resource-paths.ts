import { LOCALES, type Locale } from "./locale.ts";
import { CITY_IN_PATH, href } from "./routes.ts";

export const FEED_FORMATS = ["atom", "json"] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The address of the feed that stands for a list of listings, with its filter. */
export function feedPath(
  locale: Locale,
  city: string,
  format: FeedFormat,
  filter: Record<string, string> = {},
): string {
  const query = new URLSearchParams(filter);
  return `${href(locale, "listings", { city })}.${format}${query.size > 0 ? `?${query}` : ""}`;
}

/** The address of the picture that stands for a listing where it is shared. */
export function sharePicturePath(locale: Locale, city: string, id: string): string {
  return `${href(locale, "listing", { city, id })}/image.png`;
}

/** An address that can be copied from a strip of paper. */
export function shortPath(city: string, reference: string): string {
  return `/${city}/${reference}`;
}

/** What other sites may show, under its addresses: feeds and the pictures of shared listings. */
function sharedRewrites(): { source: string; destination: string }[] {
  return LOCALES.flatMap((locale) => {
    const list = href(locale, "listings", { city: "CITY" }).replace("CITY", CITY_IN_PATH);
    return [
      { source: `${list}.:format(${FEED_FORMATS.join("|")})`, destination: `/api/:city/feeds/${locale}/:format` },
      { source: `${list}/:id/image.png`, destination: `/api/:city/share-picture/${locale}/:id` },
    ];
  });
}

/** The addresses of what other sites may show, as `next.config.ts` matches them. */
export function sharedAddresses(): string[] {
  return [...sharedRewrites().map(({ source }) => source), "/api/:city/(feeds|open-data|share-picture)/:path*"];
}

/** Rewrites from these addresses to their folders under `app/api`. */
export function resourceRewrites(): { source: string; destination: string }[] {
  const short = { source: `/${CITY_IN_PATH}/:code([A-Za-z]{1,3}-\\d{4})`, destination: "/api/:city/code/:code" };
  return [...sharedRewrites(), short];
}
