import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Notice } from "#lib/notifications/notice.ts";
import { memberships } from "./memberships.ts";
import { digestRhythmEnum, digestStateEnum, topicEnum } from "./vocabulary.ts";

/** What the bell of a member shows. */
export const notifications = pgTable(
  "notifications",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    kind: text().notNull(),
    /** Null: the service itself. */
    topic: topicEnum(),
    notice: jsonb().$type<Notice>().notNull(),
    businessKey: text().notNull(),
    /** It reaches its person by no other way than the next digest. */
    inDigest: boolean().notNull().default(false),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    readAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    unique("notifications_business_key").on(t.cityId, t.businessKey),
    index("notifications_member").on(t.cityId, t.memberId, t.createdAt.desc()),
    index("notifications_unread").on(t.cityId, t.memberId).where(sql`${t.readAt} is null`),
  ],
);

/** What a member chose to receive. Who never chose has no row, and gets `DEFAULT_PREFERENCES`. */
export const notificationPreferences = pgTable(
  "notification_preferences",
  {
    cityId: uuid().notNull(),
    memberId: uuid().notNull(),
    mail: topicEnum().array().notNull(),
    push: topicEnum().array().notNull(),
    digestRhythm: digestRhythmEnum().notNull(),
    quietFrom: smallint().notNull(),
    quietTo: smallint().notNull(),
    weeklyCap: smallint().notNull(),
    pausedUntil: timestamp({ withTimezone: true }),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.memberId] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    check("notification_preferences_quiet", sql`${t.quietFrom} between 0 and 23 and ${t.quietTo} between 0 and 23`),
    check("notification_preferences_cap", sql`${t.weeklyCap} between 0 and 7`),
  ],
);

/** A browser that a member lets us notify. */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    memberId: uuid().notNull(),
    /** An address of a known push service. */
    endpoint: text().notNull(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    /** What its owner calls it: "Firefox, Android". */
    device: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    lastUsedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    unique("push_subscriptions_endpoint").on(t.cityId, t.endpoint),
    index("push_subscriptions_member").on(t.cityId, t.memberId),
    check("push_subscriptions_address", sql`length(${t.endpoint}) <= 1000`),
  ],
);

/** Mail addresses, of no city, from which mails came back. */
export const failingAddresses = pgTable(
  "failing_addresses",
  {
    email: text().primaryKey(),
    /** Times that it was said not to exist, and that it could not take a mail for now. */
    hardCount: integer().notNull(),
    softCount: integer().notNull(),
    lastReason: text().notNull(),
    lastFailedAt: timestamp({ withTimezone: true }).notNull(),
    /** Nothing but a link to sign in is sent there before. */
    pausedUntil: timestamp({ withTimezone: true }),
  },
  (t) => [check("failing_addresses_email", sql`${t.email} = lower(${t.email})`)],
);

/** What a city tells its residents in the digest. */
export const cityNews = pgTable(
  "city_news",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    /** Where one reads more. */
    link: text(),
    createdBy: uuid().notNull(),
    publishedAt: timestamp({ withTimezone: true }).notNull(),
    /** The last local day on which it is of use. */
    endsOn: date().notNull(),
    withdrawnAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.createdBy], foreignColumns: [memberships.cityId, memberships.id] }),
    index("city_news_current").on(t.cityId, t.endsOn).where(sql`${t.withdrawnAt} is null`),
    check("city_news_title", sql`length(${t.title}) between 1 and 100`),
    check("city_news_summary", sql`length(${t.summary}) between 1 and 300`),
  ],
);

/** What the digests of a member told them, so that nothing is told twice. */
export const digestItems = pgTable(
  "digest_items",
  {
    cityId: uuid().notNull(),
    memberId: uuid().notNull(),
    /** Such as `request:<id>` or `news:<id>`. */
    item: text().notNull(),
    sentAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.memberId, t.item] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    index("digest_items_age").on(t.cityId, t.sentAt),
  ],
);

/** Each morning on which a member was due for a digest, and whether there was anything to tell. */
export const digests = pgTable(
  "digests",
  {
    cityId: uuid().notNull(),
    memberId: uuid().notNull(),
    day: date().notNull(),
    state: digestStateEnum().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.memberId, t.day] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    index("digests_day").on(t.cityId, t.day),
  ],
);
