import { type Photo, type PhotoSize, photoFile } from "./photo.ts";

/** Where anybody reads a photo of an open listing. */
export function publicPhotoAddress(city: string, { key }: Pick<Photo, "key">, size: PhotoSize): string {
  return `/photos/${city}/${photoFile(key, size)}`;
}

/** Where the one who added a photo reads it, whatever the state of its listing. */
export function ownPhotoAddress(city: string, { key }: Pick<Photo, "key">, size: PhotoSize): string {
  return `/api/${city}/photos/${photoFile(key, size)}`;
}

/** Where a form sends a photo: for a listing, or for the draft of the browser. `language` is that of the answer. */
export function photoUploadAddress(city: string, language: string, listingId: string | null): string {
  const query = new URLSearchParams({ langue: language, ...(listingId && { annonce: listingId }) });
  return `/api/${city}/photos?${query}`;
}
