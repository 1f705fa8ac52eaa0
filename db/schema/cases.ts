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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { cities } from "./cities.ts";
import { listings } from "./listings.ts";
import { memberships } from "./memberships.ts";
import { caseNoteKindEnum, caseOriginEnum, caseStateEnum, caseSubjectEnum } from "./vocabulary.ts";

/** Something that a moderator of a city has to decide. */
export const cases = pgTable(
  "cases",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    subject: caseSubjectEnum().notNull(),
    origin: caseOriginEnum().notNull(),
    /** Null once the listing has been erased, and for a person. */
    listingId: uuid(),
    photoId: uuid(),
    /** Whose words, photo or conduct it is. */
    memberId: uuid().notNull(),
    /** The appeal that it is about, where its origin is one. */
    appealId: uuid(),
    /** 0 to 100, `lib/moderation/risk.ts`. */
    risk: smallint().notNull(),
    /** Somebody may be in danger: before everything else. */
    urgent: boolean().notNull().default(false),
    findings: jsonb().$type<readonly CaseFinding[]>().notNull().default([]),
    /** `listings.version` that was read when the case was opened or last changed. */
    version: integer(),
    state: caseStateEnum().notNull().default("open"),
    openedAt: timestamp({ withTimezone: true }).notNull(),
    /** When it should be decided at the latest: the queue is in this order. */
    dueAt: timestamp({ withTimezone: true }).notNull(),
    /** Brought before the administrators, because it waited too long. */
    escalatedAt: timestamp({ withTimezone: true }),
    dangerAt: timestamp({ withTimezone: true }),
    claimedBy: uuid(),
    claimedUntil: timestamp({ withTimezone: true }),
    /** Who may not decide it: the first one to have decided, or who asked for another opinion. */
    excludedId: uuid(),
    closedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    // The migration narrows "set null" to the second column: a case always has its city.
    foreignKey({ columns: [t.cityId, t.listingId], foreignColumns: [listings.cityId, listings.id] }).onDelete(
      "set null",
    ),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.claimedBy], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.excludedId], foreignColumns: [memberships.cityId, memberships.id] }),
    index("cases_queue").on(t.cityId, t.urgent.desc(), t.dueAt, t.id).where(sql`${t.state} = 'open'`),
    index("cases_member").on(t.cityId, t.memberId, t.openedAt),
    index("cases_listing").on(t.cityId, t.listingId),
    index("cases_closed").on(t.cityId, t.closedAt),
    // What is reported twice is one case.
    uniqueIndex("cases_open_listing")
      .on(t.cityId, t.listingId)
      .where(sql`${t.state} = 'open' and ${t.subject} = 'listing' and ${t.appealId} is null`),
    uniqueIndex("cases_open_photo")
      .on(t.cityId, t.photoId)
      .where(sql`${t.state} = 'open' and ${t.subject} = 'photo' and ${t.appealId} is null`),
    uniqueIndex("cases_open_member")
      .on(t.cityId, t.memberId)
      .where(sql`${t.state} = 'open' and ${t.subject} in ('message', 'member') and ${t.appealId} is null`),
    check("cases_risk", sql`${t.risk} between 0 and 100`),
    check("cases_claim", sql`(${t.claimedBy} is null) = (${t.claimedUntil} is null)`),
    check("cases_not_own", sql`${t.claimedBy} is null or ${t.claimedBy} <> ${t.memberId}`),
    check("cases_excluded", sql`${t.claimedBy} is null or ${t.claimedBy} is distinct from ${t.excludedId}`),
    check("cases_appeal", sql`(${t.origin} = 'appeal') = (${t.appealId} is not null)`),
    check("cases_closed_at", sql`(${t.state} = 'closed') = (${t.closedAt} is not null)`),
  ],
);

/** What moderators write to one another about a case. */
export const caseNotes = pgTable(
  "case_notes",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    caseId: uuid().notNull(),
    authorId: uuid().notNull(),
    kind: caseNoteKindEnum().notNull(),
    body: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.caseId], foreignColumns: [cases.cityId, cases.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.authorId], foreignColumns: [memberships.cityId, memberships.id] }),
    index("case_notes_case").on(t.cityId, t.caseId, t.at),
    check("case_notes_body", sql`length(${t.body}) between 1 and 1000`),
  ],
);

/** What an automatic rule would have found in the texts of the last weeks, before it is switched on. */
export const ruleRehearsals = pgTable(
  "rule_rehearsals",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    code: text().notNull(),
    ruleVersion: integer().notNull(),
    /** Texts from this day on were read. */
    since: date({ mode: "string" }).notNull(),
    readTexts: integer().notNull(),
    caught: integer().notNull(),
    /** Of those, how many would have been kept from appearing. */
    held: integer().notNull(),
    startedBy: uuid().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.startedBy], foreignColumns: [memberships.cityId, memberships.id] }),
    unique("rule_rehearsals_moment").on(t.cityId, t.code, t.at),
  ],
);
