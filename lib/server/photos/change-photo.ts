import "server-only";
import { type Db, database } from "#db/client.ts";
import type { DraftHolder } from "#db/queries/listing-drafts.ts";
import { detachPhoto, findHeldPhoto, type HeldPhoto, swapPhotos, updatePhotoAlt } from "#db/queries/listing-photos.ts";
import { notifyListingChanged } from "#db/queries/page-changes.ts";
import type { PhotoChange } from "#lib/photos/photo.schema.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { lockPhotoOwner } from "./lock-photo-owner.ts";

/** Describes, moves or removes a photo of the holder; gives its listing, or null for one of a draft. */
export async function changePhoto(holder: DraftHolder, change: PhotoChange, now: Date): Promise<string | null> {
  return database().transaction(async (tx) => {
    const photo = await lockPhoto(tx, holder, change.id, now);
    if (change.act === "remove") await remove(tx, photo);
    else await rewrite(tx, photo, change);
    if (!("listingId" in photo.owner)) return null;
    await notifyListingChanged(tx, holder.cityId, photo.owner.listingId);
    return photo.owner.listingId;
  });
}

/** The photo as it is once what it hangs on is held: it may have moved meanwhile. */
async function lockPhoto(tx: Db, holder: DraftHolder, id: string, now: Date): Promise<HeldPhoto> {
  const before = await findHeldPhoto(tx, holder, { id });
  if (!before) throw new Refusal("not-found");
  await lockPhotoOwner(tx, holder, "listingId" in before.owner ? before.owner.listingId : null, now);
  const photo = await findHeldPhoto(tx, holder, { id });
  if (!photo) throw new Refusal("not-found");
  return photo;
}

async function remove(tx: Db, photo: HeldPhoto): Promise<void> {
  await detachPhoto(tx, photo);
  await enqueue(tx, "remove-photos", { cityId: photo.owner.cityId, photoIds: [photo.id] });
}

async function rewrite(
  tx: Db,
  { id, owner, position }: HeldPhoto,
  { act, alt }: Exclude<PhotoChange, { act: "remove" }>,
): Promise<void> {
  await updatePhotoAlt(tx, { cityId: owner.cityId, id, alt });
  if (act !== "save") await swapPhotos(tx, owner, position, act === "earlier" ? position - 1 : position + 1);
}
