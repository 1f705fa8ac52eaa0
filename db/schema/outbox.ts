import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { cities } from "./cities.ts";
import { memberships } from "./memberships.ts";
import { channelEnum, dropReasonEnum, outboxStateEnum, topicEnum } from "./vocabulary.ts";

/** A message to a person on one channel, written in the transaction that causes it and sent by the worker. */
export const outbox = pgTable(
  "outbox",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    /** Of `KIND_POLICIES`. */
    kind: text().notNull(),
    channel: channelEnum().notNull().default("mail"),
    /** What its person chose to hear of; null: the service itself. */
    topic: topicEnum(),
    /** Null for an address of nobody yet, which asks to sign in. */
    memberId: uuid(),
    /** A mail address; null for what goes to the devices of the member. */
    recipient: text(),
    locale: text().notNull(),
    /** Emptied once it has left: it may hold links that open a door. */
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    /** One message per key: writing it twice sends it once. */
    businessKey: text().notNull(),
    state: outboxStateEnum().notNull().default("waiting"),
    dropReason: dropReasonEnum(),
    /** 0 leaves first. */
    priority: smallint().notNull().default(5),
    /** It leaves in the quiet hours of its person, too. */
    pressing: boolean().notNull().default(false),
    /** When it may leave, or is tried again. */
    dueAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** It is dropped rather than sent later. */
    usefulUntil: timestamp({ withTimezone: true }),
    /** A worker has it until then. */
    lockedUntil: timestamp({ withTimezone: true }),
    attempts: integer().notNull().default(0),
    lastError: text(),
    /** What was read first of it, for the log of its person. */
    subject: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    unique("outbox_business_key").on(t.cityId, t.businessKey),
    index("outbox_recipient").on(t.cityId, t.recipient, t.createdAt.desc()),
    index("outbox_member").on(t.cityId, t.memberId, t.createdAt.desc()),
    index("outbox_due").on(t.cityId, t.priority, t.dueAt).where(sql`${t.state} = 'waiting'`),
    index("outbox_failed").on(t.cityId, t.createdAt.desc()).where(sql`${t.state} = 'failed'`),
    check("outbox_recipient", sql`length(${t.recipient}) between 6 and 254`),
    check("outbox_reached", sql`${t.recipient} is not null or ${t.memberId} is not null`),
    check("outbox_sent", sql`(${t.state} = 'sent') = (${t.sentAt} is not null)`),
    check("outbox_dropped", sql`(${t.state} = 'dropped') = (${t.dropReason} is not null)`),
  ],
);
