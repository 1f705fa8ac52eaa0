import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";

/** Identity is global: an address signs in once, `memberships` link it to cities. */
export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey(),
    /** Null for who is reached by the city's desk alone: nobody signs in as them. */
    email: text().unique(),
    emailVerifiedAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [check("users_email_lower", sql`${t.email} = lower(${t.email}) and length(${t.email}) between 6 and 254`)],
);

export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    /** SHA-256 of the cookie's value, hexadecimal: the value itself is never stored. */
    tokenHash: text().notNull().unique(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    lastUsedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** What it was opened on, such as `firefox windows`: nothing else of the browser's own words is kept. */
    device: text(),
    /** When the second step was passed in it. */
    secondFactorAt: timestamp({ withTimezone: true }),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

export const signInRequests = pgTable(
  "sign_in_requests",
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    tokenHash: text().notNull().unique(),
    codeHash: text().notNull(),
    /** Hash of the cookie of the browser that asked. */
    bindingHash: text().notNull(),
    attempts: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index("sign_in_requests_expiry").on(t.expiresAt)],
);

/** Changes of addresses: asked for, then confirmed from the new mailbox, then perhaps taken back from the old one. */
export const emailChanges = pgTable(
  "email_changes",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    oldEmail: text().notNull(),
    newEmail: text().notNull(),
    tokenHash: text().notNull().unique(),
    codeHash: text().notNull(),
    attempts: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** When the link and the code of the new mailbox end. */
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    confirmedAt: timestamp({ withTimezone: true }),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (t) => [index("email_changes_user").on(t.userId), index("email_changes_old").on(t.oldEmail)],
);

/** The second step of those who work for a city: a secret that they share with an application of theirs. */
export const secondFactors = pgTable(
  "second_factors",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Sealed; null until it is confirmed by a first code. */
    secret: text(),
    confirmedAt: timestamp({ withTimezone: true }),
    /** The step of the last code that was taken: none is taken twice. */
    lastStep: bigint({ mode: "number" }),
    /** A new secret and its recovery codes, sealed, until they are confirmed. */
    pending: text(),
    pendingSince: timestamp({ withTimezone: true }),
  },
  (t) => [
    check("second_factors_confirmed", sql`(${t.secret} is null) = (${t.confirmedAt} is null)`),
    check("second_factors_pending", sql`(${t.pending} is null) = (${t.pendingSince} is null)`),
  ],
);

/** Codes that take the place of the application once each, hashed; a used one is gone. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    userId: uuid()
      .notNull()
      .references(() => secondFactors.userId, { onDelete: "cascade" }),
    codeHash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);

/** Accounts of other providers that a person linked to theirs: known by issuer and subject, never by an address. */
export const userIdentities = pgTable(
  "user_identities",
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    /** Which of the two that an installation knows: `residents` or `staff`. */
    provider: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    lastUsedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.issuer, t.subject] }),
    unique("user_identities_user").on(t.userId, t.provider),
    check("user_identities_provider", sql`${t.provider} in ('residents', 'staff')`),
  ],
);

/** Counters of attempts in fixed windows. The key is a hash: no address or network in clear. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: text().notNull(),
    windowStart: timestamp({ withTimezone: true }).notNull(),
    count: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.key, t.windowStart] })],
);
