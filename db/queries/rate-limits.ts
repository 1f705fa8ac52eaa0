import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { rateLimits } from "#db/schema/identity.ts";

/** Adds one to a counter and gives its new value. */
export async function countInWindow(db: Db, { key, windowStart }: { key: string; windowStart: Date }): Promise<number> {
  const [row] = await db
    .insert(rateLimits)
    .values({ key, windowStart, count: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.key, rateLimits.windowStart],
      set: { count: sql`${rateLimits.count} + 1` },
    })
    .returning({ count: rateLimits.count });
  if (!row) throw new Error("An upsert with returning gave no row");
  return row.count;
}
