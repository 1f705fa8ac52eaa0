import type { Equipment } from "#lib/catalogue/equipment.ts";
import type { Photo } from "#lib/photos/photo.ts";
import type { Beneficiary, Language } from "./listing.ts";
import type { ListingCardData } from "./listing-card.ts";

/** Everything that anybody may read of an open listing. */
export type PublicListing = ListingCardData & {
  body: string;
  languages: readonly Language[];
  equipment: readonly Equipment[];
  radiusM: number;
  capacity: number | null;
  beneficiary: Beneficiary;
  /** Helpers that a request wants. */
  peopleWanted: number;
  quartierFullName: string;
  authorFirstName: string;
  photos: readonly Photo[];
  /** ISO 8601, UTC. */
  expiresAt: string;
};

/** A short name that can be said on the telephone: three letters of the quartier and four digits of the key. */
export function listingReference({ id, quartierSlug }: Pick<PublicListing, "id" | "quartierSlug">): string {
  const digits = Number.parseInt(id.slice(-6), 16) % 10_000;
  return `${referenceLetters(quartierSlug)}-${String(digits).padStart(4, "0")}`;
}

/** The letters that begin the references of a quartier. Two quartiers may have the same. */
export function referenceLetters(quartierSlug: string): string {
  return quartierSlug
    .replace(/[^a-z]/g, "")
    .slice(0, 3)
    .toUpperCase();
}

/** Reads a reference as people copy it; null for anything else. */
export function parseReference(text: string): { letters: string; digits: number } | null {
  const [, letters, digits] = /^([A-Za-z]{1,3})-(\d{4})$/.exec(text) ?? [];
  return letters && digits ? { letters: letters.toUpperCase(), digits: Number(digits) } : null;
}
