import type { Locale } from "./locale.ts";
import { href } from "./routes.ts";
import { stepSlug } from "./steps.ts";

/** The page where photos are added and changed: of a listing, or of the draft when there is none yet. */
export function photosPage(
  locale: Locale,
  city: string,
  listingId: string | null,
  query: Record<string, string | undefined> = {},
): string {
  return listingId
    ? href(locale, "listingPhotos", { city, id: listingId }, query)
    : href(locale, "publishStep", { city, step: stepSlug(locale, "photos") }, query);
}
