import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  point,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { ListingChanges } from "#lib/listings/listing-changes.ts";
import { cities, quartiers } from "./cities.ts";
import { memberships } from "./memberships.ts";
import {
  beneficiaryEnum,
  categoryEnum,
  equipmentEnum,
  kindEnum,
  languageEnum,
  listingActionEnum,
  listingStatusEnum,
  outcomeEnum,
  partEnum,
  urgencyEnum,
} from "./vocabulary.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

export const listings = pgTable(
  "listings",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    authorId: uuid().notNull(),
    kind: kindEnum().notNull(),
    status: listingStatusEnum().notNull(),
    category: categoryEnum().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    remote: boolean().notNull(),
    urgency: urgencyEnum().notNull(),
    neededOn: date({ mode: "string" }),
    neededPart: partEnum(),
    /** 28 bits, `lib/listings/availability.ts`. */
    availability: integer().notNull(),
    languages: languageEnum().array().notNull(),
    equipment: equipmentEnum().array().notNull(),
    radiusM: integer().notNull(),
    capacity: smallint(),
    beneficiary: beneficiaryEnum().notNull(),
    /** How many helpers a request accepts; 1 for an offer. */
    peopleWanted: smallint().notNull().default(1),
    /** What became of a request, once it has ended; null before, and for an offer. */
    outcome: outcomeEnum(),
    quartierId: uuid().notNull(),
    /** Exact place, private: it never leaves the server. */
    location: point({ mode: "xy" }).notNull(),
    /** Public place: an H3 cell. */
    cell: text().notNull(),
    /** The centre of `cell`, in degrees, written with it by `db/cell-columns.ts`: matching knows no finer place. */
    cellCentre: point({ mode: "xy" }).notNull(),
    /** The city has verified the author: a copy that triggers keep, for `traits`. `memberships` is the authority. */
    authorVerified: boolean().notNull().default(false),
    /** Counts the edits; a form sends back the one that it started from. */
    version: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    publishedAt: timestamp({ withTimezone: true }),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    /** How many times the author of an offer was asked whether it still holds. */
    confirmationRound: integer().notNull().default(0),
    /** Since when an answer is waited for; null when none is. */
    confirmationAskedAt: timestamp({ withTimezone: true }),
    /** Words of the title (A) and of the body (B), as the full-text search reads them. */
    search: tsvector().generatedAlwaysAs(
      sql`setweight(to_tsvector('public.coup_de_main_fr', title), 'A') || setweight(to_tsvector('public.coup_de_main_fr', body), 'B')`,
    ),
    /**
     * What the index of matching can tell apart without reading a listing: equipment, slots (`s0` to `s27`, or `any`),
     * `remote`, `verified`. The index itself, `listings_near`, is in the migration.
     */
    traits: tsvector().generatedAlwaysAs(
      sql`public.listing_traits(equipment, remote, author_verified, urgency, needed_on, needed_part, availability)`,
    ),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.authorId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.quartierId], foreignColumns: [quartiers.cityId, quartiers.id] }),
    index("listings_open").on(t.cityId, t.status, t.kind, t.publishedAt.desc()),
    index("listings_matching").on(t.cityId, t.kind, t.category).where(sql`${t.status} = 'published'`),
    // Holds all that counts are made of, so that a map of 100,000 listings reads no listing.
    index("listings_counted")
      .on(t.cityId, t.cell, t.kind, t.quartierId, t.category, t.expiresAt)
      .where(sql`${t.status} = 'published'`),
    index("listings_today")
      .on(t.cityId, t.publishedAt)
      .where(sql`${t.status} = 'published' and ${t.urgency} = 'today'`),
    index("listings_pressing")
      .on(t.cityId, t.expiresAt)
      .where(sql`${t.status} = 'published' and ${t.kind} = 'request' and ${t.urgency} in ('today', 'dated')`),
    index("listings_newest")
      .on(t.cityId, t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.status} = 'published'`),
    index("listings_category")
      .on(t.cityId, t.category, t.publishedAt.desc().nullsFirst())
      .where(sql`${t.status} = 'published'`),
    index("listings_quartier")
      .on(t.cityId, t.quartierId, t.publishedAt.desc().nullsFirst())
      .where(sql`${t.status} = 'published'`),
    // Found at once, not after a later merge: few are written, many are searched.
    index("listings_search")
      .using("gin", t.cityId, t.search)
      .with({ fastupdate: false })
      .where(sql`${t.status} = 'published'`),
    index("listings_author").on(t.cityId, t.authorId),
    index("listings_to_confirm")
      .on(t.cityId, t.expiresAt)
      .where(sql`${t.status} = 'published' and ${t.kind} = 'offer' and ${t.confirmationAskedAt} is null`),
    index("listings_expiry")
      .on(t.cityId, t.expiresAt)
      // A paused offer waits for its author, as long as they like.
      .where(sql`${t.status} in ('pending', 'published') or (${t.status} = 'paused' and ${t.kind} = 'request')`),
    check("listings_title", sql`length(${t.title}) between 8 and 90`),
    check("listings_body", sql`length(${t.body}) <= 1500`),
    check("listings_availability", sql`${t.availability} between 0 and 268435455`),
    check("listings_radius", sql`${t.radiusM} between 100 and 20000`),
    check(
      "listings_capacity",
      sql`(${t.kind} = 'offer' and ${t.capacity} between 1 and 14) or (${t.kind} = 'request' and ${t.capacity} is null)`,
    ),
    check(
      "listings_urgency",
      sql`(${t.urgency} = 'dated') = (${t.neededOn} is not null) and (${t.kind} = 'request' or ${t.urgency} in ('slots', 'flexible'))`,
    ),
    check("listings_people", sql`${t.peopleWanted} between 1 and (case ${t.kind} when 'request' then 10 else 1 end)`),
    check("listings_outcome", sql`${t.outcome} is null or ${t.kind} = 'request'`),
    check("listings_slots", sql`${t.urgency} <> 'slots' or ${t.availability} > 0`),
    check("listings_confirmation", sql`${t.confirmationAskedAt} is null or ${t.kind} = 'offer'`),
    check("listings_published", sql`${t.status} <> 'published' or ${t.publishedAt} is not null`),
  ],
);

/** What happened to a listing, in order; never changed. */
export const listingEvents = pgTable(
  "listing_events",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    listingId: uuid().notNull(),
    action: listingActionEnum(),
    fromStatus: listingStatusEnum(),
    toStatus: listingStatusEnum().notNull(),
    /** Null when the system acted. */
    actorId: uuid(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({
      columns: [t.cityId, t.listingId],
      foreignColumns: [listings.cityId, listings.id],
    }).onDelete("cascade"),
    index("listing_events_listing").on(t.cityId, t.listingId),
  ],
);

/** What each edit of a listing changed, for its author and for moderators. It holds no place but the quartier's name. */
export const listingVersions = pgTable(
  "listing_versions",
  {
    cityId: uuid().notNull(),
    listingId: uuid().notNull(),
    /** `listings.version` since this edit. */
    version: integer().notNull(),
    editorId: uuid().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** What each field that changed said before and after: `lib/listings/listing-changes.ts`. */
    changes: jsonb().$type<ListingChanges>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.listingId, t.version] }),
    foreignKey({
      columns: [t.cityId, t.listingId],
      foreignColumns: [listings.cityId, listings.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.editorId], foreignColumns: [memberships.cityId, memberships.id] }),
    check("listing_versions_changes", sql`${t.changes} <> '{}'::jsonb`),
  ],
);

/** Answers given so far on the way to a listing. Held by a member, or by a browser through a secret cookie. */
export const listingDrafts = pgTable(
  "listing_drafts",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    memberId: uuid(),
    secretHash: text(),
    answers: jsonb().$type<Record<string, unknown>>().notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }),
    index("listing_drafts_member").on(t.cityId, t.memberId),
    index("listing_drafts_age").on(t.cityId, t.updatedAt),
    check("listing_drafts_held", sql`${t.memberId} is not null or ${t.secretHash} is not null`),
  ],
);
