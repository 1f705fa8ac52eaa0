import { and, asc, eq, isNull, lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { listings } from "#db/schema/listings.ts";

/** The next case that waits for a listing which its author deleted before a moment, held. Appeals go on without it. */
export async function lockGoneCase(
  tx: Db,
  { cityId, before }: { cityId: string; before: Date },
): Promise<{ id: string; title: string } | null> {
  const [row] = await tx
    .select({ id: cases.id, title: listings.title })
    .from(cases)
    .innerJoin(listings, and(eq(listings.cityId, cases.cityId), eq(listings.id, cases.listingId)))
    .where(
      and(
        eq(cases.cityId, cityId),
        eq(cases.state, "open"),
        isNull(cases.appealId),
        eq(listings.status, "deleted"),
        lt(listings.updatedAt, before),
      ),
    )
    .orderBy(asc(cases.id))
    .limit(1)
    // Waited for: once its listing is erased, nothing would find it again.
    .for("update", { of: cases });
  return row ?? null;
}
