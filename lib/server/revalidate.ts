import "server-only";
import { revalidateTag } from "next/cache";

/** Makes every public page that shows this listing, or counts it, be drawn anew at its next visit. */
export function revalidateListing(citySlug: string, listingId: string): void {
  revalidateTag(`city:${citySlug}:listings`, { expire: 0 });
  revalidateTag(`listing:${listingId}`, { expire: 0 });
}
