import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  point,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { MultiPolygon, Polygon } from "geojson";
import type { ChangedCitySettings } from "#lib/cities/city.ts";
import type { CellResolution } from "#lib/geo/cell.ts";

export const cities = pgTable(
  "cities",
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    timeZone: text().notNull(),
    centre: point({ mode: "xy" }).notNull(),
    settings: jsonb().$type<ChangedCitySettings>().notNull().default({}),
    /** What the city changes of the weights and limits of matching; read by their schemas. */
    matching: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [check("cities_slug", sql`${t.slug} ~ '^[a-z][a-z-]{2,40}$'`)],
);

export const quartiers = pgTable(
  "quartiers",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    shortName: text().notNull(),
    population: integer().notNull(),
    areaKm2: doublePrecision().notNull(),
    centre: point({ mode: "xy" }).notNull(),
    neighbours: text().array().notNull(),
    cellResolution: smallint().$type<CellResolution>().notNull(),
    boundary: jsonb().$type<Polygon | MultiPolygon>().notNull(),
    /** No longer a part of the city: nothing new is placed in it, what happened there stays told. */
    retiredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    unique("quartiers_slug").on(t.cityId, t.slug),
    check("quartiers_population", sql`${t.population} >= 0`),
    check("quartiers_cell_resolution", sql`${t.cellResolution} in (7, 8, 9)`),
  ],
);
