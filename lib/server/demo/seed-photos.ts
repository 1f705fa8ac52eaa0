import "server-only";
import sharp from "sharp";
import type { Db } from "#db/client.ts";
import { demoPhotos } from "#db/seed/demo-photos.ts";
import { addPhoto } from "../photos/add-photo.ts";
import { photoStorage } from "../photos/current-storage.ts";
import type { PhotoStorage } from "../photos/storage.ts";

/** Gives the things of the example their photos, the way that their authors would. Gives how many. */
export async function seedPhotos(
  db: Db,
  cityId: string,
  now: Date,
  storage: PhotoStorage = photoStorage(),
): Promise<number> {
  const photos = await demoPhotos(db, cityId);
  await Promise.all(
    photos.map(async ({ listingId, authorId, alt, svg }) => {
      const holder = { cityId, memberId: authorId, secretHash: null };
      const bytes = await sharp(svg).jpeg({ quality: 95 }).toBuffer();
      await addPhoto(holder, { listingId, alt, bytes }, now, storage);
    }),
  );
  return photos.length;
}
