import { and, asc, count, eq, gt, inArray, isNull, lt, max, not, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listingPhotos } from "#db/schema/listing-photos.ts";
import { listingDrafts, listings } from "#db/schema/listings.ts";
import { MAX_PHOTOS, type Photo } from "#lib/photos/photo.ts";
import { isKeptForModeration } from "./kept-photos.ts";
import { type DraftHolder, heldBy } from "./listing-drafts.ts";

/** What photos hang on. */
export type PhotoOwner = { cityId: string } & ({ listingId: string } | { draftId: string });

const ownedBy = (owner: PhotoOwner): SQL | undefined =>
  and(
    eq(listingPhotos.cityId, owner.cityId),
    "listingId" in owner ? eq(listingPhotos.listingId, owner.listingId) : eq(listingPhotos.draftId, owner.draftId),
  );

const oneOf = ({ cityId, id }: { cityId: string; id: string }): SQL | undefined =>
  and(eq(listingPhotos.cityId, cityId), eq(listingPhotos.id, id));

const isLoose = and(isNull(listingPhotos.listingId), isNull(listingPhotos.draftId));

const columns = {
  id: listingPhotos.id,
  key: listingPhotos.key,
  alt: listingPhotos.alt,
  width: listingPhotos.width,
  height: listingPhotos.height,
};

/** The photos of a listing or a draft, in order. */
export async function listPhotos(db: Db, owner: PhotoOwner): Promise<Photo[]> {
  return db.select(columns).from(listingPhotos).where(ownedBy(owner)).orderBy(asc(listingPhotos.position));
}

export async function countPhotos(db: Db, owner: PhotoOwner): Promise<number> {
  const [row] = await db.select({ n: count() }).from(listingPhotos).where(ownedBy(owner));
  return row?.n ?? 0;
}

export type NewPhoto = Photo & { cityId: string; bytes: number; now: Date };

/** A photo that hangs on nothing yet: its files come next. */
export async function insertLoosePhoto(db: Db, { now, ...photo }: NewPhoto): Promise<void> {
  await db.insert(listingPhotos).values({ ...photo, createdAt: now });
}

/** Hangs a loose photo last on a listing or a draft that its caller holds; false when there is no place left. */
export async function attachPhoto(tx: Db, owner: PhotoOwner, id: string): Promise<boolean> {
  const [last] = await tx
    .select({ at: max(listingPhotos.position) })
    .from(listingPhotos)
    .where(ownedBy(owner));
  const position = (last?.at ?? -1) + 1;
  if (position >= MAX_PHOTOS) return false;
  await tx
    .update(listingPhotos)
    .set({ ...owner, position })
    .where(and(oneOf({ cityId: owner.cityId, id }), isLoose));
  return true;
}

/** Moves the photos of a draft to the listing that it became. */
export async function movePhotos(
  tx: Db,
  { cityId, ids, listingId }: { cityId: string; ids: readonly string[]; listingId: string },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(listingPhotos)
    .set({ listingId, draftId: null })
    .where(and(eq(listingPhotos.cityId, cityId), inArray(listingPhotos.id, [...ids])));
}

export type HeldPhoto = Photo & { position: number; owner: PhotoOwner };

/** A photo of a draft that the holder has, or of a listing that they wrote; null for anybody else's. */
export async function findHeldPhoto(
  db: Db,
  holder: DraftHolder,
  wanted: { id: string } | { key: string },
): Promise<HeldPhoto | null> {
  const { cityId, memberId } = holder;
  const isWanted = "id" in wanted ? eq(listingPhotos.id, wanted.id) : eq(listingPhotos.key, wanted.key);
  const [row] = await db
    .select({
      ...columns,
      position: listingPhotos.position,
      listingId: listingPhotos.listingId,
      draftId: listingPhotos.draftId,
    })
    .from(listingPhotos)
    .leftJoin(listings, and(eq(listings.cityId, listingPhotos.cityId), eq(listings.id, listingPhotos.listingId)))
    .leftJoin(
      listingDrafts,
      and(eq(listingDrafts.cityId, listingPhotos.cityId), eq(listingDrafts.id, listingPhotos.draftId)),
    )
    .where(
      and(
        eq(listingPhotos.cityId, cityId),
        isWanted,
        or(heldBy(holder), memberId === null ? undefined : eq(listings.authorId, memberId)),
      ),
    )
    .limit(1);
  if (!row) return null;
  const { listingId, draftId, ...photo } = row;
  const owner = listingId ? { cityId, listingId } : draftId ? { cityId, draftId } : null;
  return owner && { ...photo, owner };
}

export async function updatePhotoAlt(
  tx: Db,
  { cityId, id, alt }: { cityId: string; id: string; alt: string },
): Promise<void> {
  await tx.update(listingPhotos).set({ alt }).where(oneOf({ cityId, id }));
}

/** Two neighbours change places; nothing happens at an end. */
export async function swapPhotos(tx: Db, owner: PhotoOwner, first: number, second: number): Promise<void> {
  const both = await tx
    .select({ id: listingPhotos.id })
    .from(listingPhotos)
    .where(and(ownedBy(owner), inArray(listingPhotos.position, [first, second])));
  if (both.length < 2) return;
  await tx
    .update(listingPhotos)
    .set({ position: sql`${first + second} - ${listingPhotos.position}` })
    .where(and(ownedBy(owner), inArray(listingPhotos.position, [first, second])));
}

/** Takes a photo off and closes the gap. Its row stays, loose, until its files are gone. */
export async function detachPhoto(
  tx: Db,
  { owner, id, position }: Pick<HeldPhoto, "owner" | "id" | "position">,
): Promise<void> {
  await tx
    .update(listingPhotos)
    .set({ listingId: null, draftId: null })
    .where(oneOf({ cityId: owner.cityId, id }));
  await tx
    .update(listingPhotos)
    .set({ position: sql`${listingPhotos.position} - 1` })
    .where(and(ownedBy(owner), gt(listingPhotos.position, position)));
}

/** Takes every photo off a listing or a draft; gives which. */
export async function detachPhotos(tx: Db, owner: PhotoOwner): Promise<string[]> {
  const rows = await tx
    .update(listingPhotos)
    .set({ listingId: null, draftId: null })
    .where(ownedBy(owner))
    .returning({ id: listingPhotos.id });
  return rows.map(({ id }) => id);
}

/** Whether anybody may see a photo now: its listing is open. */
export async function isPublicPhoto(
  db: Db,
  { cityId, key, now }: { cityId: string; key: string; now: Date },
): Promise<boolean> {
  const rows = await db
    .select({ id: listingPhotos.id })
    .from(listingPhotos)
    .innerJoin(listings, and(eq(listings.cityId, listingPhotos.cityId), eq(listings.id, listingPhotos.listingId)))
    .where(
      and(
        eq(listingPhotos.cityId, cityId),
        eq(listingPhotos.key, key),
        eq(listings.status, "published"),
        gt(listings.expiresAt, now),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

export type LoosePhoto = { id: string; key: string };

/** Those of some photos that hang on nothing, and that nobody is to judge. */
export async function listLoosePhotos(db: Db, cityId: string, ids: readonly string[]): Promise<LoosePhoto[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: listingPhotos.id, key: listingPhotos.key })
    .from(listingPhotos)
    .where(
      and(eq(listingPhotos.cityId, cityId), isLoose, inArray(listingPhotos.id, [...ids]), not(isKeptForModeration)),
    );
}

/**
 * Photos that hang on nothing since before a moment: left by a failure, or by a deletion that asked for no job. Not those that a
 * decision took off, while it can be contested, nor those that somebody is to judge.
 */
export async function listForgottenPhotos(
  db: Db,
  { cityId, before, limit }: { cityId: string; before: Date; limit: number },
): Promise<LoosePhoto[]> {
  return db
    .select({ id: listingPhotos.id, key: listingPhotos.key })
    .from(listingPhotos)
    .where(
      and(eq(listingPhotos.cityId, cityId), isLoose, lt(listingPhotos.createdAt, before), not(isKeptForModeration)),
    )
    .orderBy(asc(listingPhotos.createdAt))
    .limit(limit);
}

/** Forgets a loose photo whose files are gone. */
export async function deleteLoosePhoto(db: Db, cityId: string, id: string): Promise<void> {
  await db.delete(listingPhotos).where(and(oneOf({ cityId, id }), isLoose));
}
