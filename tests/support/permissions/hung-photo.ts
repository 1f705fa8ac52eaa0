import { attachPhoto, insertLoosePhoto } from "#db/queries/listing-photos.ts";
import { uuidv7 } from "#db/uuid.ts";
import { photoFile } from "#lib/photos/photo.ts";
import { photoStorage } from "#lib/server/photos/current-storage.ts";
import { type Base, SECRET } from "./base.ts";

/** Hangs a photo on a listing of city A, and keeps its small file. */
export async function hangPhoto({ db, a }: Base, listingId: string): Promise<{ photo: string; photoKey: string }> {
  const photo = uuidv7();
  const key = uuidv7().replaceAll("-", "");
  const loose = { cityId: a.id, id: photo, key, alt: SECRET, width: 4, height: 3, bytes: 3, now: new Date() };
  await insertLoosePhoto(db, loose);
  await attachPhoto(db, { cityId: a.id, listingId }, photo);
  await photoStorage().put(photoFile(key, "small"), new Uint8Array([1, 2, 3]));
  return { photo, photoKey: key };
}
