import { and, eq, or } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { type Judging, judgeable } from "./queue.ts";

type PhotoOfCity = { cityId: string; photoId: string };

/** Whether a moderator may see a photo: it is of a case that they may judge, or of its listing. */
export async function isCasePhoto(db: Db, { key, ...judging }: Judging & { key: string }): Promise<boolean> {
  const rows = await db
    .select({ id: listingPhotos.id })
    .from(listingPhotos)
    .innerJoin(
      cases,
      and(
        eq(cases.cityId, listingPhotos.cityId),
        or(eq(cases.photoId, listingPhotos.id), eq(cases.listingId, listingPhotos.listingId)),
      ),
    )
    .where(and(judgeable(db, judging), eq(listingPhotos.cityId, judging.cityId), eq(listingPhotos.key, key)))
    .limit(1);
  return rows.length === 1;
}

/** A photo that hangs on a listing, held until the end of the transaction, with its place. */
export async function lockHungPhoto(tx: Db, { cityId, photoId }: PhotoOfCity) {
  const [row] = await tx
    .select({ listingId: listingPhotos.listingId, position: listingPhotos.position })
    .from(listingPhotos)
    .where(and(eq(listingPhotos.cityId, cityId), eq(listingPhotos.id, photoId)))
    .for("update");
  return row ?? null;
}

/** Whether a photo that hangs on nothing is still there. */
export async function isLoosePhoto(tx: Db, { cityId, photoId }: PhotoOfCity): Promise<boolean> {
  const hung = await lockHungPhoto(tx, { cityId, photoId });
  return hung !== null && hung.listingId === null;
}
