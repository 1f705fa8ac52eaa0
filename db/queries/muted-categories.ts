import { and, asc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { mutedCategories } from "#db/schema/invitations.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";

type OfMember = { cityId: string; memberId: string };

/** Notes that requests of a category are not for a member; saying it again changes nothing. */
export async function muteCategory(
  tx: Db,
  { now, ...muted }: OfMember & { category: CategoryKey; now: Date },
): Promise<void> {
  await tx
    .insert(mutedCategories)
    .values({ ...muted, createdAt: now })
    .onConflictDoNothing();
}

export async function unmuteCategory(
  db: Db,
  { cityId, memberId, category }: OfMember & { category: CategoryKey },
): Promise<void> {
  await db
    .delete(mutedCategories)
    .where(
      and(
        eq(mutedCategories.cityId, cityId),
        eq(mutedCategories.memberId, memberId),
        eq(mutedCategories.category, category),
      ),
    );
}

/** Categories whose requests are not put to a member, in the order of the catalogue. */
export async function listMutedCategories(db: Db, { cityId, memberId }: OfMember): Promise<CategoryKey[]> {
  const rows = await db
    .select({ category: mutedCategories.category })
    .from(mutedCategories)
    .where(and(eq(mutedCategories.cityId, cityId), eq(mutedCategories.memberId, memberId)))
    .orderBy(asc(mutedCategories.category));
  return rows.map(({ category }) => category);
}
