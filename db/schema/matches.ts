import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, real, timestamp, uuid } from "drizzle-orm/pg-core";
import { listings } from "./listings.ts";

/** A scored pair, with what is needed to explain it and to compute it again. */
export const matches = pgTable(
  "matches",
  {
    cityId: uuid().notNull(),
    requestId: uuid().notNull(),
    offerId: uuid().notNull(),
    score: real().notNull(),
    /** `Reason[]` of `lib/matching`. */
    reasons: jsonb().$type<unknown[]>().notNull(),
    /** Pillars and the facts that they were computed from. */
    inputs: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The helper said that this request is not for them: the pair is never proposed again. */
    declinedAt: timestamp({ withTimezone: true }),
    computedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.requestId, t.offerId] }),
    foreignKey({
      columns: [t.cityId, t.requestId],
      foreignColumns: [listings.cityId, listings.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.cityId, t.offerId],
      foreignColumns: [listings.cityId, listings.id],
    }).onDelete("cascade"),
    index("matches_offer").on(t.cityId, t.offerId, t.score.desc()),
    // What helpers refused is little, and asked for often.
    index("matches_declined").on(t.cityId, t.offerId).where(sql`${t.declinedAt} is not null`),
    index("matches_request").on(t.cityId, t.requestId, t.score.desc()),
    check("matches_score", sql`${t.score} between 0 and 1`),
    check("matches_pair", sql`${t.requestId} <> ${t.offerId}`),
  ],
);
