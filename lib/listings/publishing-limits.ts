import type { RefusalCode } from "#lib/refusals/refusal.ts";

export const MAX_OPEN_LISTINGS = 10;
export const MAX_LISTINGS_A_DAY = 5;

/** Why an author may not open one more listing now; null when they may. `recent` counts the last 24 hours. */
export function publishingRefusal({ open, recent }: { open: number; recent: number }): RefusalCode | null {
  if (open >= MAX_OPEN_LISTINGS) return "too-many-open-listings";
  return recent >= MAX_LISTINGS_A_DAY ? "too-many-listings-today" : null;
}
