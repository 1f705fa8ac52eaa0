import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { cities } from "./cities.ts";
import { listingDrafts, listings } from "./listings.ts";

/**
 * A photo of a listing, or of a draft until it is published. One that hangs on neither is loose: its files wait to be
 * removed. A row is written before its files and deleted after them, so that no file is ever forgotten.
 */
export const listingPhotos = pgTable(
  "listing_photos",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    listingId: uuid(),
    draftId: uuid(),
    /** From 0; with the unique keys, four photos at most. */
    position: smallint().notNull().default(0),
    alt: text().notNull(),
    /** Of the large size. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** Of all sizes together. */
    bytes: integer().notNull(),
    /** Random name of the files. */
    key: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    // The migration narrows "set null" to the second column: a photo always has its city.
    foreignKey({
      columns: [t.cityId, t.listingId],
      foreignColumns: [listings.cityId, listings.id],
    }).onDelete("set null"),
    foreignKey({
      columns: [t.cityId, t.draftId],
      foreignColumns: [listingDrafts.cityId, listingDrafts.id],
    }).onDelete("set null"),
    // Deferrable in the migration, so that one statement may move several photos.
    unique("listing_photos_of_listing").on(t.cityId, t.listingId, t.position),
    unique("listing_photos_of_draft").on(t.cityId, t.draftId, t.position),
    unique("listing_photos_key").on(t.cityId, t.key),
    index("listing_photos_loose").on(t.cityId, t.createdAt).where(sql`${t.listingId} is null and ${t.draftId} is null`),
    check("listing_photos_owner", sql`num_nonnulls(${t.listingId}, ${t.draftId}) <= 1`),
    check("listing_photos_position", sql`${t.position} between 0 and 3`),
    check("listing_photos_alt", sql`length(${t.alt}) between 3 and 150`),
    check("listing_photos_size", sql`${t.width} between 1 and 1600 and ${t.height} between 1 and 1600`),
    check("listing_photos_file_key", sql`${t.key} ~ '^[0-9a-f]{32}$'`),
  ],
);
