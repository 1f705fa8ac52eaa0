import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { cities } from "./cities.ts";
import { memberships } from "./memberships.ts";

/** A time of crisis of a city, from the switch to its end; at most one goes on. */
export const crises = pgTable(
  "crises",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    name: text().notNull(),
    /** What changes while it goes on, of `lib/cities/crisis.schema.ts`. */
    plan: jsonb().$type<Record<string, unknown>>().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    startedBy: uuid().notNull(),
    plannedEndAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    /** Null when it ended as planned. */
    endedBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.startedBy], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.endedBy], foreignColumns: [memberships.cityId, memberships.id] }),
    uniqueIndex("crises_one").on(t.cityId).where(sql`${t.endedAt} is null`),
    index("crises_started").on(t.cityId, t.startedAt.desc()),
    check("crises_name", sql`length(${t.name}) between 3 and 80`),
    check("crises_planned", sql`${t.plannedEndAt} > ${t.startedAt}`),
    check("crises_ended_by", sql`${t.endedBy} is null or ${t.endedAt} is not null`),
  ],
);
