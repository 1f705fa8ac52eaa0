import { sql } from "drizzle-orm";
import { check, foreignKey, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import type { FormValues } from "#lib/forms/form-state.ts";
import { cities } from "./cities.ts";
import { memberships } from "./memberships.ts";
import { localeEnum, roleEnum } from "./vocabulary.ts";

/** The last change of each page of a city's settings: what stood there before, for who takes it back. */
export const settingChanges = pgTable(
  "setting_changes",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    /** A word of `lib/cities/settings/settings-page.ts`. */
    page: text().notNull(),
    /** The page as its form had it. */
    before: jsonb().$type<FormValues>().notNull(),
    changedBy: uuid().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.page] }),
    foreignKey({ columns: [t.cityId, t.changedBy], foreignColumns: [memberships.cityId, memberships.id] }),
  ],
);

/** A role that the city offers to an address, whether or not somebody has it: whoever signs in with it may accept. */
export const roleOffers = pgTable(
  "role_offers",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    email: text().notNull(),
    role: roleEnum().notNull(),
    /** The language of the mail to an address that is nobody's here. */
    locale: localeEnum().notNull(),
    offeredBy: uuid().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    unique("role_offers_address").on(t.cityId, t.email),
    foreignKey({ columns: [t.cityId, t.offeredBy], foreignColumns: [memberships.cityId, memberships.id] }),
    check("role_offers_role", sql`${t.role} <> 'resident'`),
    check("role_offers_email", sql`${t.email} = lower(${t.email}) and length(${t.email}) between 6 and 254`),
  ],
);
