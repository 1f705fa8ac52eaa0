import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { memberships } from "./memberships.ts";
import { alertEnum } from "./vocabulary.ts";

/** Searches that members keep, to look again or to hear of what is new. */
export const savedSearches = pgTable(
  "saved_searches",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    name: text().notNull(),
    /** `filterQuery` of a filter, read again by its schema. */
    query: jsonb().$type<Record<string, string>>().notNull(),
    alert: alertEnum().notNull(),
    /** What was published later is new to its member. */
    lastSeenAt: timestamp({ withTimezone: true }).notNull(),
    /** What was published before has been looked at by an alert; null before the first one. */
    lastAlertedAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    index("saved_searches_member").on(t.cityId, t.memberId, t.createdAt),
    index("saved_searches_alert").on(t.cityId, t.alert).where(sql`${t.alert} <> 'none'`),
    check("saved_searches_name", sql`length(${t.name}) between 1 and 80`),
  ],
);
