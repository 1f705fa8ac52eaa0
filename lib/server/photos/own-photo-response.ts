import "server-only";
import { database } from "#db/client.ts";
import type { DraftHolder } from "#db/queries/listing-drafts.ts";
import { findHeldPhoto } from "#db/queries/listing-photos.ts";
import { readPhotoFile } from "#lib/photos/photo.ts";
import { photoStorage } from "./current-storage.ts";
import { noPhoto, photoResponse } from "./photo-response.ts";
import type { PhotoStorage } from "./storage.ts";

/** A photo of a draft or a listing of the holder, whatever its state; 404 for anybody else's. */
export async function ownPhotoResponse(
  request: Request,
  holder: DraftHolder,
  file: string,
  storage: PhotoStorage = photoStorage(),
): Promise<Response> {
  const asked = readPhotoFile(file);
  if (!asked || !(await findHeldPhoto(database(), holder, { key: asked.key }))) return noPhoto();
  return photoResponse(request, { file, cacheControl: "private, no-cache", load: () => storage.get(file) });
}
