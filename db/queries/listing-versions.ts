import { and, desc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listings, listingVersions } from "#db/schema/listings.ts";
import type { ListingChanges } from "#lib/listings/listing-changes.ts";

export type NewVersion = {
  cityId: string;
  listingId: string;
  version: number;
  editorId: string;
  at: Date;
  changes: ListingChanges;
};

export async function insertListingVersion(tx: Db, version: NewVersion): Promise<void> {
  await tx.insert(listingVersions).values(version);
}

export type ListingVersion = Pick<NewVersion, "version" | "at" | "changes">;

/** What the edits of a listing changed, for its author only, the newest first. */
export async function listOwnVersions(
  db: Db,
  { cityId, id, authorId }: { cityId: string; id: string; authorId: string },
): Promise<ListingVersion[]> {
  return db
    .select({ version: listingVersions.version, at: listingVersions.at, changes: listingVersions.changes })
    .from(listingVersions)
    .innerJoin(listings, and(eq(listings.cityId, listingVersions.cityId), eq(listings.id, listingVersions.listingId)))
    .where(and(eq(listings.cityId, cityId), eq(listings.id, id), eq(listings.authorId, authorId)))
    .orderBy(desc(listingVersions.version))
    .limit(50);
}
