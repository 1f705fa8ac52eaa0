import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { cities } from "./cities.ts";

/** A message to a person, written in the transaction that causes it and sent by the worker. */
export const outbox = pgTable(
  "outbox",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    /** A template of `lib/server/mail/templates`. */
    kind: text().notNull(),
    recipient: text().notNull(),
    locale: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    /** One message per key: writing it twice sends it once. */
    businessKey: text().notNull(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    unique("outbox_business_key").on(t.cityId, t.businessKey),
    index("outbox_recipient").on(t.cityId, t.recipient, t.createdAt.desc()),
    index("outbox_waiting").on(t.cityId, t.createdAt).where(sql`${t.sentAt} is null`),
    check("outbox_recipient", sql`length(${t.recipient}) between 6 and 254`),
  ],
);
