import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { ErasureReason } from "#lib/privacy/erasure.ts";

/**
 * Whose account was erased, by a number that is nobody's any more: after a backup was put back, they are erased again. It refers
 * to no other table, whose rows come and go.
 */
export const erasures = pgTable(
  "erasures",
  {
    cityId: uuid().notNull(),
    memberId: uuid().notNull(),
    reason: text().$type<ErasureReason>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.memberId] }),
    index("erasures_age").on(t.cityId, t.at),
    check("erasures_reason", sql`${t.reason} in ('asked', 'inactive', 'desk')`),
  ],
);
