import "server-only";
import { revalidateTag } from "next/cache";
import { beginPagesEpoch } from "./pages-epoch.ts";

export type ChangedPages = { cities: readonly string[]; listings: readonly string[] };

/** Makes every public page that shows or counts listings of these cities, or shows one of these listings, be drawn anew at its next visit. */
export function revalidatePages({ cities, listings }: ChangedPages): void {
  beginPagesEpoch();
  for (const city of cities) revalidateTag(`city:${city}:listings`, { expire: 0 });
  for (const listing of listings) revalidateTag(`listing:${listing}`, { expire: 0 });
}

/** As `revalidatePages`, at once: whoever changed a listing sees it changed on the very next page. */
export function revalidateListing(citySlug: string, listingId: string): void {
  revalidatePages({ cities: [citySlug], listings: [listingId] });
}

/** Has what a city decided of itself, its quartiers among it, read anew by every page. */
export function revalidateCities(): void {
  beginPagesEpoch();
  revalidateTag("cities", { expire: 0 });
}
