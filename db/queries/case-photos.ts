import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { decisions } from "#db/schema/decisions.ts";
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

/**
 * A photo that a decision took off its listing hangs on nothing, and is kept while the decision can be contested: a loose photo
 * of these is not to be forgotten.
 */
export const isKeptForAppeal = sql`exists (
  select 1 from ${decisions}
  where ${decisions.cityId} = ${listingPhotos.cityId} and ${decisions.photoId} = ${listingPhotos.id}
    and ${decisions.action} <> 'keep' and ${inArray(decisions.state, ["pending", "applied"])}
    and ${isNull(decisions.endedAt)} and ${decisions.decidedAt} > now() - interval '13 months'
)`;
