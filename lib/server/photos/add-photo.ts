import "server-only";
import { randomBytes } from "node:crypto";
import { type Db, database } from "#db/client.ts";
import type { DraftHolder } from "#db/queries/listing-drafts.ts";
import { attachPhoto, countPhotos, insertLoosePhoto, type PhotoOwner } from "#db/queries/listing-photos.ts";
import { notifyListingChanged } from "#db/queries/page-changes.ts";
import { uuidv7 } from "#db/uuid.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { MAX_PHOTOS, PHOTO_SIZES, photoFile } from "#lib/photos/photo.ts";
import { logger } from "../logger.ts";
import { photoStorage } from "./current-storage.ts";
import { lockPhotoOwner } from "./lock-photo-owner.ts";
import { type PreparedPhoto, preparePhoto } from "./prepare-photo.ts";
import type { PhotoStorage } from "./storage.ts";

/** `listingId` null: for the draft that the holder writes. `bytes` are as they came. */
export type PhotoUpload = { listingId: string | null; alt: string; bytes: Uint8Array };

/**
 * Adds a photo last to a listing or a draft of the holder. Whether there is a place is asked before the work of drawing
 * it, and once more when it is hung, since another one may have come meanwhile. A photo that finds no place stays loose,
 * and goes with the next purge.
 */
export async function addPhoto(
  holder: DraftHolder,
  { listingId, alt, bytes }: PhotoUpload,
  now: Date,
  storage: PhotoStorage = photoStorage(),
): Promise<void> {
  await database().transaction(async (tx) => checkPlace(tx, await lockPhotoOwner(tx, holder, listingId, now)));
  const prepared = await preparePhoto(bytes);
  const id = await keepFiles(holder.cityId, { alt, prepared }, now, storage);
  await database().transaction(async (tx) => {
    const owner = await lockPhotoOwner(tx, holder, listingId, now);
    if (!(await attachPhoto(tx, owner, id))) throw new InvalidField("photo", "photo.too-many");
    if (listingId) await notifyListingChanged(tx, holder.cityId, listingId);
  });
}

async function checkPlace(tx: Db, owner: PhotoOwner): Promise<void> {
  if ((await countPhotos(tx, owner)) >= MAX_PHOTOS) throw new InvalidField("photo", "photo.too-many");
}

/** The row comes before the files: whatever fails after it, the purge finds what was written. */
async function keepFiles(
  cityId: string,
  { alt, prepared }: { alt: string; prepared: PreparedPhoto },
  now: Date,
  storage: PhotoStorage,
): Promise<string> {
  const { width, height } = prepared;
  const id = uuidv7(now.getTime());
  const key = randomBytes(16).toString("hex");
  const bytes = PHOTO_SIZES.reduce((sum, size) => sum + prepared[size].length, 0);
  await insertLoosePhoto(database(), { cityId, id, key, alt, width, height, bytes, now });
  try {
    for (const size of PHOTO_SIZES) await storage.put(photoFile(key, size), prepared[size]);
  } catch (error) {
    logger.error({ error: error instanceof Error ? error.message : "unknown" }, "a photo could not be kept");
    throw new InvalidField("photo", "photo.not-kept");
  }
  return id;
}
