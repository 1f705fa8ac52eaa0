import "server-only";
import { database } from "#db/client.ts";
import { isPublicPhoto } from "#db/queries/listing-photos.ts";
import { readPhotoFile } from "#lib/photos/photo.ts";
import { photoStorage } from "./current-storage.ts";
import { noPhoto, photoResponse } from "./photo-response.ts";
import type { PhotoStorage } from "./storage.ts";

/**
 * A listing that closes takes its photos away. Caches that many share hold them as long as a page (`lib/http/keeping.ts`);
 * a browser keeps what it has shown for five minutes, then asks again, which costs no bytes.
 */
const CACHE_CONTROL = "public, max-age=300, s-maxage=1";

/** A photo of an open listing of a city; 404 for any other, and for what is no name of a photo. */
export async function publicPhotoResponse(
  request: Request,
  cityId: string,
  file: string,
  now: Date,
  storage: PhotoStorage = photoStorage(),
): Promise<Response> {
  const asked = readPhotoFile(file);
  if (!asked || !(await isPublicPhoto(database(), { cityId, key: asked.key, now }))) return noPhoto();
  return photoResponse(request, { file, cacheControl: CACHE_CONTROL, load: () => storage.get(file) });
}
