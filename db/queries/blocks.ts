import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { type PgColumn, QueryBuilder } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { blocks } from "#db/schema/memberships.ts";

type Someone = PgColumn | string;

/** One of two people does not want to meet the other, whichever of them said so. */
export function isBlockedBetween(cityId: Someone, one: Someone, other: Someone): SQL<boolean> {
  const query = new QueryBuilder({ casing: "snake_case" })
    .select({ one: sql`1` })
    .from(blocks)
    .where(
      and(
        eq(blocks.cityId, cityId),
        or(
          and(eq(blocks.blockerId, one), eq(blocks.blockedId, other)),
          and(eq(blocks.blockedId, one), eq(blocks.blockerId, other)),
        ),
      ),
    );
  return sql<boolean>`exists ${query}`;
}

type Pair = { cityId: string; memberId: string; otherId: string };

/** Whether one of two people blocked the other. */
export async function areBlocked(db: Db, { cityId, memberId, otherId }: Pair): Promise<boolean> {
  const [row] = await db.execute<{ blocked: boolean }>(
    sql`select ${isBlockedBetween(cityId, memberId, otherId)} as blocked`,
  );
  return row?.blocked ?? false;
}
