import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { CallResult } from "#lib/calls/call-result.ts";
import { cities } from "./cities.ts";
import { memberships } from "./memberships.ts";
import { callAnswerEnum, callStateEnum, categoryEnum } from "./vocabulary.ts";

/** A call for volunteers that the city launched on a shortage. */
export const calls = pgTable(
  "calls",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    category: categoryEnum().notNull(),
    quartierIds: uuid().array().notNull(),
    /** First and last day for which hands are wanted. */
    startsOn: date({ mode: "string" }).notNull(),
    endsOn: date({ mode: "string" }).notNull(),
    title: text().notNull(),
    body: text().notNull(),
    state: callStateEnum().notNull().default("open"),
    authorId: uuid().notNull(),
    sentAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    /** What came of it, counted once and for all when nothing more is put down to it; null before. */
    result: jsonb().$type<CallResult>(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.authorId], foreignColumns: [memberships.cityId, memberships.id] }),
    index("calls_sent").on(t.cityId, t.sentAt.desc()),
    index("calls_ending").on(t.cityId, t.endsOn).where(sql`${t.state} = 'open'`),
    index("calls_unmeasured").on(t.cityId, t.endedAt).where(sql`${t.result} is null and ${t.state} <> 'open'`),
    check("calls_quartiers", sql`cardinality(${t.quartierIds}) >= 1`),
    check("calls_period", sql`${t.endsOn} >= ${t.startsOn} and ${t.endsOn} - ${t.startsOn} <= 92`),
    check("calls_title", sql`length(${t.title}) between 8 and 90`),
    check("calls_body", sql`length(${t.body}) between 1 and 1000`),
    check("calls_ended", sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
    check("calls_measured", sql`${t.result} is null or ${t.state} <> 'open'`),
  ],
);

/** Who was asked by a call, and what they said. Nobody is asked twice by the same one. */
export const callRecipients = pgTable(
  "call_recipients",
  {
    cityId: uuid().notNull(),
    callId: uuid().notNull(),
    memberId: uuid().notNull(),
    askedAt: timestamp({ withTimezone: true }).notNull(),
    answer: callAnswerEnum(),
    answeredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.callId, t.memberId] }),
    foreignKey({ columns: [t.cityId, t.callId], foreignColumns: [calls.cityId, calls.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    index("call_recipients_member").on(t.cityId, t.memberId, t.askedAt.desc()),
    check("call_recipients_answered", sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
  ],
);
