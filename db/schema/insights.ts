import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { WindowFacts } from "#lib/insights/window-facts.ts";
import { cities } from "./cities.ts";
import { categoryEnum, insightEventEnum, kindEnum } from "./vocabulary.ts";

/**
 * The history that all figures of a city are made of, kept by triggers on what it tells (migration `0016_insights`), so that
 * no command forgets it. It says no word of anybody and outlives what it tells of; who it was is forgotten after two years. Rows are added and never changed but
 * for that. Its index by day, `insight_events_day`, holds all that figures read, and is in the migration.
 */
export const insightEvents = pgTable(
  "insight_events",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: bigint({ mode: "number" }).notNull().generatedAlwaysAsIdentity(),
    event: insightEventEnum().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** The local day on which it counts. */
    day: date({ mode: "string" }).notNull(),
    quartierId: uuid().notNull(),
    category: categoryEnum().notNull(),
    kind: kindEnum().notNull(),
    /** The listing, or for `done` the exchange. */
    subjectId: uuid().notNull(),
    /** The author of the listing, or the beneficiary of the exchange. */
    personId: uuid(),
    /** The helper of the exchange, or who answered. */
    helperId: uuid(),
    /** From the first appearance of the request to this event, for `answered` and `helped`. */
    minutes: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    index("insight_events_subject").on(t.cityId, t.subjectId, t.event),
    uniqueIndex("insight_events_once")
      .on(t.cityId, t.subjectId, t.event)
      .where(sql`${t.event} in ('posted', 'answered', 'helped', 'done')`),
    check("insight_events_minutes", sql`(${t.event} in ('answered', 'helped')) = (${t.minutes} is not null)`),
  ],
);

/** Events that are not counted in `insight_days` and `insight_stock` yet: a trigger writes them, counting them takes them away. */
export const insightPending = pgTable(
  "insight_pending",
  {
    cityId: uuid().notNull(),
    eventId: bigint({ mode: "number" }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.eventId] })],
);

/** How much of what happened on a day of a city, by quartier, category and kind. Sums of `insight_events`, and nothing else. */
export const insightDays = pgTable(
  "insight_days",
  {
    cityId: uuid().notNull(),
    day: date({ mode: "string" }).notNull(),
    quartierId: uuid().notNull(),
    category: categoryEnum().notNull(),
    kind: kindEnum().notNull(),
    /** Listings that first appeared, without those that moderators removed. */
    posted: integer().notNull().default(0),
    opened: integer().notNull().default(0),
    closed: integer().notNull().default(0),
    /** Requests of the day by when the first answer came; what is left of `posted` has none yet. */
    answered1h: integer("answered_1h").notNull().default(0),
    answered6h: integer("answered_6h").notNull().default(0),
    answered24h: integer("answered_24h").notNull().default(0),
    answered2d: integer("answered_2d").notNull().default(0),
    answered7d: integer("answered_7d").notNull().default(0),
    answeredLater: integer().notNull().default(0),
    /** Requests of the day of which at least one help was done. */
    helped: integer().notNull().default(0),
    /** Helps that were over on this day. */
    done: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.day, t.quartierId, t.category, t.kind] })],
);

/** How many listings are open, by quartier, category and kind: what was opened less what was closed. */
export const insightStock = pgTable(
  "insight_stock",
  {
    cityId: uuid().notNull(),
    quartierId: uuid().notNull(),
    category: categoryEnum().notNull(),
    kind: kindEnum().notNull(),
    open: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.quartierId, t.category, t.kind] })],
);

/**
 * The facts of periods with so many events that nobody waits until they are counted: the worker counts them ahead, and forgets
 * them within a day. They can be thrown away at any time.
 */
export const insightWindows = pgTable(
  "insight_windows",
  {
    cityId: uuid().notNull(),
    fromDay: date({ mode: "string" }).notNull(),
    toDay: date({ mode: "string" }).notNull(),
    countedAt: timestamp({ withTimezone: true }).notNull(),
    facts: jsonb().$type<WindowFacts>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.fromDay, t.toDay] })],
);

/** Figures as they were published, small numbers masked; never computed again, so that no two versions can be compared. */
export const figureReleases = pgTable(
  "figure_releases",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    /** A quarter, as `2026-T3`. */
    period: text().notNull(),
    publishedAt: timestamp({ withTimezone: true }).notNull(),
    /** Of `lib/insights/open-data`, read by its schema. */
    figures: jsonb().$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.period] }),
    check("figure_releases_period", sql`${t.period} ~ '^[0-9]{4}-T[1-4]$'`),
  ],
);
