import { and, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { cityFounders } from "#db/schema/city-founders.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";

type NewCity = Pick<typeof cities.$inferInsert, "id" | "slug" | "name" | "timeZone" | "centre" | "createdAt">;

/** Makes a city; false when another one has its address. */
export async function insertCity(tx: Db, city: NewCity): Promise<boolean> {
  const rows = await tx.insert(cities).values(city).onConflictDoNothing({ target: cities.slug }).returning();
  return rows.length === 1;
}

export async function insertFounder(
  tx: Db,
  founder: { cityId: string; email: string; createdAt: Date },
): Promise<void> {
  await tx.insert(cityFounders).values(founder);
}

/**
 * Makes the one who was named as the first administrator of a city, who has just joined it and proven their address, its
 * administrator; false for anybody else, and a second time.
 */
export async function admitFounder(
  tx: Db,
  { cityId, userId, since, now }: { cityId: string; userId: string; since: Date; now: Date },
): Promise<boolean> {
  const proven = tx
    .select({ email: users.email })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.email), isNotNull(users.emailVerifiedAt)));
  const admitted = await tx
    .update(cityFounders)
    .set({ joinedAt: now })
    .where(
      and(
        eq(cityFounders.cityId, cityId),
        isNull(cityFounders.joinedAt),
        gt(cityFounders.createdAt, since),
        inArray(cityFounders.email, proven),
      ),
    )
    .returning({ cityId: cityFounders.cityId });
  if (admitted.length === 0) return false;
  await tx
    .update(memberships)
    .set({ role: "admin", roleSince: now })
    .where(and(eq(memberships.cityId, cityId), eq(memberships.userId, userId)));
  return true;
}
