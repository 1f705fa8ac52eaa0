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
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import type { LineData } from "#lib/messages/conversation-line.ts";
import { cases } from "./cases.ts";
import { cities } from "./cities.ts";
import { listings } from "./listings.ts";
import { memberships } from "./memberships.ts";
import { caseSubjectEnum, categoryEnum, kindEnum, lineEventEnum, localeEnum, reportReasonEnum } from "./vocabulary.ts";

/** A private talk of two people about a listing. Nobody else reads it: staff see what one of the two reports. */
export const conversations = pgTable(
  "conversations",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    /** Null once the listing has been erased; what it was called stays. */
    listingId: uuid(),
    kind: kindEnum().notNull(),
    category: categoryEnum().notNull(),
    title: text().notNull(),
    /** The two members, the smaller id first, so that a pair has one spelling. */
    lowId: uuid().notNull(),
    highId: uuid().notNull(),
    /** `seq` of the last line: taken under a lock, so that the order is the same for both. */
    lastSeq: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    // The migration narrows "set null" to the second column: a conversation always has its city.
    foreignKey({ columns: [t.cityId, t.listingId], foreignColumns: [listings.cityId, listings.id] }).onDelete(
      "set null",
    ),
    foreignKey({ columns: [t.cityId, t.lowId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.highId], foreignColumns: [memberships.cityId, memberships.id] }),
    unique("conversations_pair").on(t.cityId, t.listingId, t.lowId, t.highId),
    index("conversations_age").on(t.cityId, t.updatedAt),
    check("conversations_order", sql`${t.lowId} < ${t.highId}`),
  ],
);

/** The place of each of the two in their conversation. */
export const conversationMembers = pgTable(
  "conversation_members",
  {
    cityId: uuid().notNull(),
    conversationId: uuid().notNull(),
    memberId: uuid().notNull(),
    /** `seq` of the last line that was shown to them, and when. */
    readSeq: integer().notNull().default(0),
    readAt: timestamp({ withTimezone: true }),
    /** `seq` of the last line of which a mail told them. */
    toldSeq: integer().notNull().default(0),
    leftAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.conversationId, t.memberId] }),
    foreignKey({
      columns: [t.cityId, t.conversationId],
      foreignColumns: [conversations.cityId, conversations.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }),
    index("conversation_members_member").on(t.cityId, t.memberId),
  ],
);

/** A line of a conversation: what one of the two wrote, or what the service says became of their exchange. */
export const messages = pgTable(
  "messages",
  {
    cityId: uuid().notNull(),
    conversationId: uuid().notNull(),
    seq: integer().notNull(),
    /** Who wrote it, or whose act the event is; null when the service acted by itself. */
    authorId: uuid(),
    body: text(),
    event: lineEventEnum(),
    data: jsonb().$type<LineData>().notNull().default({}),
    /** Drawn by the browser for one message: sending it again gives the first one. */
    key: uuid(),
    sentAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.conversationId, t.seq] }),
    foreignKey({
      columns: [t.cityId, t.conversationId],
      foreignColumns: [conversations.cityId, conversations.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.authorId], foreignColumns: [memberships.cityId, memberships.id] }),
    unique("messages_key").on(t.cityId, t.conversationId, t.authorId, t.key),
    check("messages_one_of", sql`(${t.body} is null) <> (${t.event} is null)`),
    check("messages_body", sql`length(${t.body}) between 1 and 2000`),
    check("messages_written", sql`${t.body} is null or (${t.authorId} is not null and ${t.key} is not null)`),
  ],
);

/**
 * A notice about a listing, a photo, a person or what they wrote in a conversation, with no more of that than the reporter
 * picked. Anybody may make one: without an account they leave a name and an address.
 */
export const reports = pgTable(
  "reports",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    /** What it is about; all notices of one open case are answered by its decision. */
    caseId: uuid(),
    subject: caseSubjectEnum().notNull().default("message"),
    /** Null for who has no account. */
    reporterId: uuid(),
    reportedId: uuid().notNull(),
    /** Null once the conversation or the listing has been erased. */
    conversationId: uuid(),
    listingId: uuid(),
    photoId: uuid(),
    /** The address of the page that was reported. */
    url: text(),
    notifierName: text(),
    notifierEmail: text(),
    /** The language in which they are answered. */
    locale: localeEnum().notNull().default(DEFAULT_LOCALE),
    trustedFlagger: boolean().notNull().default(false),
    /** Decided to be without any ground: counted by the ledger. */
    unfounded: boolean().notNull().default(false),
    /** When it was sure that they wrote it: a member at once, anybody else once they say so from their mail. */
    confirmedAt: timestamp({ withTimezone: true }),
    reason: reportReasonEnum().notNull(),
    note: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    closedAt: timestamp({ withTimezone: true }),
    /** Null when the service closed it by itself: what it was about is no more. */
    closedBy: uuid(),
    /** What the reporter is answered. */
    answer: text(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.caseId], foreignColumns: [cases.cityId, cases.id] }),
    foreignKey({ columns: [t.cityId, t.listingId], foreignColumns: [listings.cityId, listings.id] }).onDelete(
      "set null",
    ),
    foreignKey({ columns: [t.cityId, t.reporterId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.reportedId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.closedBy], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({
      columns: [t.cityId, t.conversationId],
      foreignColumns: [conversations.cityId, conversations.id],
    }).onDelete("set null"),
    index("reports_open").on(t.cityId, t.createdAt).where(sql`${t.closedAt} is null`),
    index("reports_reported").on(t.cityId, t.reportedId),
    index("reports_reporter").on(t.cityId, t.reporterId),
    index("reports_case").on(t.cityId, t.caseId),
    check("reports_two_people", sql`${t.reporterId} <> ${t.reportedId}`),
    check("reports_note", sql`length(${t.note}) <= 2000`),
    check("reports_notifier", sql`${t.reporterId} is null or num_nonnulls(${t.notifierName}, ${t.notifierEmail}) = 0`),
    check(
      "reports_closed",
      sql`(${t.closedAt} is null) = (${t.answer} is null) and (${t.closedBy} is null or ${t.closedAt} is not null)`,
    ),
  ],
);

/** The messages that the reporter attached, copied: the rest of the conversation stays theirs. */
export const reportMessages = pgTable(
  "report_messages",
  {
    cityId: uuid().notNull(),
    reportId: uuid().notNull(),
    seq: integer().notNull(),
    authorId: uuid().notNull(),
    body: text().notNull(),
    sentAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.reportId, t.seq] }),
    index("report_messages_author").on(t.cityId, t.authorId),
    foreignKey({ columns: [t.cityId, t.reportId], foreignColumns: [reports.cityId, reports.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.authorId], foreignColumns: [memberships.cityId, memberships.id] }),
  ],
);

/** Each time that somebody of the city read a report, for the two to see; never changed. */
export const reportReadings = pgTable(
  "report_readings",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    reportId: uuid().notNull(),
    readerId: uuid().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.reportId], foreignColumns: [reports.cityId, reports.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.readerId], foreignColumns: [memberships.cityId, memberships.id] }),
    index("report_readings_report").on(t.cityId, t.reportId, t.at),
  ],
);
