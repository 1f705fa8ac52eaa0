import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  point,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { cities, quartiers } from "./cities.ts";
import { users } from "./identity.ts";
import { languageEnum, localeEnum, roleEnum } from "./vocabulary.ts";

export const memberships = pgTable(
  "memberships",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    role: roleEnum().notNull().default("resident"),
    /** When they were given this role; null: they joined with it. */
    roleSince: timestamp({ withTimezone: true }),
    firstName: text().notNull(),
    quartierId: uuid().notNull(),
    /** Exact place, private. */
    home: point({ mode: "xy" }),
    languages: languageEnum().array().notNull(),
    /** The language in which we write to them. */
    locale: localeEnum().notNull().default(DEFAULT_LOCALE),
    adultConfirmedAt: timestamp({ withTimezone: true }).notNull(),
    verifiedHelperAt: timestamp({ withTimezone: true }),
    suspendedAt: timestamp({ withTimezone: true }),
    /** When the suspension ends by itself; null: it does not. */
    suspendedUntil: timestamp({ withTimezone: true }),
    /** Until then they publish nothing new and propose nothing. */
    limitedUntil: timestamp({ withTimezone: true }),
    /** The city closed the account: a suspension without an end. */
    closedAt: timestamp({ withTimezone: true }),
    /** When they asked to have their account erased: it is suspended from then on, so that it is hidden everywhere at once. */
    leavingAt: timestamp({ withTimezone: true }),
    /** When it was: what is left is a number that others' conversations and the figures refer to. */
    erasedAt: timestamp({ withTimezone: true }),
    lastSeenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    unique("memberships_user").on(t.cityId, t.userId),
    foreignKey({ columns: [t.cityId, t.quartierId], foreignColumns: [quartiers.cityId, quartiers.id] }),
    check("memberships_first_name", sql`length(${t.firstName}) between 1 and 40`),
    check("memberships_suspension", sql`${t.suspendedUntil} is null or ${t.suspendedAt} is not null`),
    check("memberships_closed", sql`${t.closedAt} is null or ${t.suspendedAt} is not null`),
    check("memberships_leaving", sql`${t.leavingAt} is null or ${t.suspendedAt} is not null`),
    check("memberships_erased", sql`${t.erasedAt} is null or ${t.leavingAt} is not null`),
    index("memberships_leaving_since")
      .on(t.cityId, t.leavingAt)
      .where(sql`${t.leavingAt} is not null and ${t.erasedAt} is null`),
    index("memberships_last_seen").on(t.cityId, t.lastSeenAt).where(sql`${t.erasedAt} is null`),
    check("memberships_languages", sql`cardinality(${t.languages}) between 1 and 14`),
  ],
);

/** One person does not want to meet another one: neither is ever proposed to the other. */
export const blocks = pgTable(
  "blocks",
  {
    cityId: uuid().notNull(),
    blockerId: uuid().notNull(),
    blockedId: uuid().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.blockerId, t.blockedId] }),
    foreignKey({ columns: [t.cityId, t.blockerId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.blockedId], foreignColumns: [memberships.cityId, memberships.id] }),
    index("blocks_blocked").on(t.cityId, t.blockedId),
    check("blocks_two_people", sql`${t.blockerId} <> ${t.blockedId}`),
  ],
);

/** The first answer to a form that creates something; a repeated submit gets it again. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    cityId: uuid().notNull(),
    memberId: uuid().notNull(),
    key: uuid().notNull(),
    result: jsonb().$type<Record<string, string>>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.memberId, t.key] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }),
    index("idempotency_keys_age").on(t.cityId, t.createdAt),
  ],
);
