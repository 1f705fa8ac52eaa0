import "server-only";
import { database } from "#db/client.ts";
import { isCasePhoto } from "#db/queries/case-photos.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { readPhotoFile } from "#lib/photos/photo.ts";
import { photoStorage } from "../photos/current-storage.ts";
import { noPhoto, photoResponse } from "../photos/photo-response.ts";
import type { PhotoStorage } from "../photos/storage.ts";

/** A photo of a case for a moderator or an admin of its city, whatever its listing's state; 404 for anybody else. */
export async function casePhotoResponse(
  request: Request,
  member: Member | null,
  file: string,
  storage: PhotoStorage = photoStorage(),
): Promise<Response> {
  const asked = readPhotoFile(file);
  if (!asked || !member || !moderates(member)) return noPhoto();
  const judging = { cityId: member.cityId, moderatorId: member.id };
  if (!(await isCasePhoto(database(), { ...judging, key: asked.key }))) return noPhoto();
  return photoResponse(request, { file, cacheControl: "private, no-cache", load: () => storage.get(file) });
}
