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
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { JudgedContent, StatementText } from "#lib/moderation/statement.ts";
import { cases } from "./cases.ts";
import { cities } from "./cities.ts";
import { reports } from "./conversations.ts";
import { listings } from "./listings.ts";
import { memberships } from "./memberships.ts";
import {
  appealOutcomeEnum,
  appellantEnum,
  caseSubjectEnum,
  clauseEnum,
  decisionActionEnum,
  decisionStateEnum,
  groundEnum,
  localeEnum,
  sourceTypeEnum,
  strikeKindEnum,
  strikeStepEnum,
} from "./vocabulary.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The reasons of a restriction, with every field that the DSA asks for (art. 17 and 24). */
export const statements = pgTable(
  "statements",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    /** The identifier of the Commission's database. */
    puid: text().notNull().unique(),
    /** Its words: at least one of the three. */
    visibility: text(),
    provision: text(),
    account: text(),
    territory: text().notNull(),
    /** When the restriction ends; null: no end. */
    endsAt: timestamp({ withTimezone: true }),
    facts: text().notNull(),
    /** The same without personal data, for the Commission's database. */
    publicFacts: text().notNull(),
    source: sourceTypeEnum().notNull(),
    automatedDetection: boolean().notNull(),
    automatedDecision: text().notNull(),
    ground: groundEnum().notNull(),
    clause: clauseEnum().notNull(),
    /** The law, where the ground is one. */
    legalGround: text(),
    explanation: text().notNull(),
    groundUrl: text().notNull(),
    /** A category of the Commission's database. */
    category: text().notNull(),
    contentType: text().notNull(),
    contentDate: date({ mode: "string" }).notNull(),
    applicationDate: date({ mode: "string" }).notNull(),
    contentLanguage: text().notNull(),
    /** The last day to contest it. */
    contestUntil: date({ mode: "string" }).notNull(),
    /** Exactly what the person reads. */
    locale: localeEnum().notNull(),
    words: jsonb().$type<StatementText>().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** When it left in a file for the Commission's database. */
    exportedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    index("statements_created").on(t.cityId, t.createdAt),
    check("statements_restricts", sql`num_nonnulls(${t.visibility}, ${t.provision}, ${t.account}) >= 1`),
    check("statements_puid", sql`${t.puid} ~ '^[A-Za-z0-9_-]+$' and length(${t.puid}) <= 500`),
    check("statements_facts", sql`length(${t.facts}) between 10 and 5000`),
    check("statements_public_facts", sql`length(${t.publicFacts}) between 10 and 5000`),
    check("statements_explanation", sql`length(${t.explanation}) between 10 and 2000`),
    check(
      "statements_law",
      sql`(${t.ground} = 'law') = (${t.legalGround} is not null and length(${t.legalGround}) between 3 and 500)`,
    ),
    check("statements_automated", sql`${t.automatedDecision} = 'AUTOMATED_DECISION_NOT_AUTOMATED'`),
    check(
      "statements_words",
      sql`${t.words} ?& array['opening', 'why', 'scope', 'how', 'contest', 'next'] and length(${t.words} ->> 'why') > 0 and length(${t.words} ->> 'contest') > 0`,
    ),
  ],
);

/** What a moderator decided of a case. Nothing of it is changed later but its state. */
export const decisions = pgTable(
  "decisions",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    caseId: uuid().notNull(),
    subject: caseSubjectEnum().notNull(),
    listingId: uuid(),
    photoId: uuid(),
    memberId: uuid().notNull(),
    action: decisionActionEnum().notNull(),
    state: decisionStateEnum().notNull().default("pending"),
    /** Null for what is kept as it is. */
    statementId: uuid(),
    clause: clauseEnum(),
    decidedBy: uuid().notNull(),
    decidedAt: timestamp({ withTimezone: true }).notNull(),
    /** Until then it can be taken back. */
    appliesAt: timestamp({ withTimezone: true }).notNull(),
    appliedAt: timestamp({ withTimezone: true }),
    /** When a limit or a suspension ends. */
    endsAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
    /** What was judged, and the version of the listing that was read. */
    judged: jsonb().$type<JudgedContent>().notNull(),
    version: integer(),
    codes: text().array().notNull().default([]),
    /** An automatic rule that counts had pointed at it: codes are of notices too. */
    detected: boolean().notNull().default(false),
    /** What the people who had reported are answered. */
    answer: text(),
    /** The notices were manifestly unfounded, or the content manifestly against the rules: counted by the ledger. */
    manifest: boolean().notNull().default(false),
    /** The passage to change. */
    passage: text(),
    words: tsvector().generatedAlwaysAs(
      sql`to_tsvector('public.coup_de_main_fr', coalesce(judged ->> 'title', '') || ' ' || coalesce(judged ->> 'body', ''))`,
    ),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    unique("decisions_decider").on(t.cityId, t.id, t.decidedBy),
    foreignKey({ columns: [t.cityId, t.caseId], foreignColumns: [cases.cityId, cases.id] }),
    foreignKey({ columns: [t.cityId, t.listingId], foreignColumns: [listings.cityId, listings.id] }).onDelete(
      "set null",
    ),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.decidedBy], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.statementId], foreignColumns: [statements.cityId, statements.id] }),
    index("decisions_due").on(t.cityId, t.appliesAt).where(sql`${t.state} = 'pending'`),
    index("decisions_ending")
      .on(t.cityId, t.endsAt)
      .where(sql`${t.state} = 'applied' and ${t.endsAt} is not null and ${t.endedAt} is null`),
    index("decisions_case").on(t.cityId, t.caseId),
    index("decisions_member").on(t.cityId, t.memberId, t.decidedAt.desc()),
    index("decisions_listing").on(t.cityId, t.listingId),
    index("decisions_decided").on(t.cityId, t.decidedAt.desc()),
    index("decisions_codes").using("gin", t.codes),
    index("decisions_words").using("gin", t.words),
    check("decisions_reasons", sql`(${t.action} = 'keep') = (${t.statementId} is null)`),
    check("decisions_clause", sql`(${t.action} = 'keep') or ${t.clause} is not null`),
    check("decisions_not_own", sql`${t.decidedBy} <> ${t.memberId}`),
    check("decisions_passage", sql`${t.passage} is null or length(${t.passage}) <= 1500`),
    check("decisions_answer", sql`${t.answer} is null or length(${t.answer}) <= 2000`),
  ],
);

/** Somebody contests a decision. Another person than the first one answers: the database holds to it. */
export const appeals = pgTable(
  "appeals",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    decisionId: uuid().notNull(),
    /** Who had taken the decision. */
    firstDeciderId: uuid().notNull(),
    appellant: appellantEnum().notNull(),
    /** The notice of a notifier who contests. */
    reportId: uuid(),
    body: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    outcome: appealOutcomeEnum(),
    answer: text(),
    decidedBy: uuid(),
    decidedAt: timestamp({ withTimezone: true }),
    manifest: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({
      name: "appeals_decision",
      columns: [t.cityId, t.decisionId, t.firstDeciderId],
      foreignColumns: [decisions.cityId, decisions.id, decisions.decidedBy],
    }),
    foreignKey({ columns: [t.cityId, t.reportId], foreignColumns: [reports.cityId, reports.id] }).onDelete("set null"),
    foreignKey({ columns: [t.cityId, t.decidedBy], foreignColumns: [memberships.cityId, memberships.id] }),
    uniqueIndex("appeals_author").on(t.cityId, t.decisionId).where(sql`${t.appellant} = 'author'`),
    uniqueIndex("appeals_notifier").on(t.cityId, t.decisionId, t.reportId).where(sql`${t.appellant} = 'notifier'`),
    index("appeals_decided").on(t.cityId, t.createdAt),
    check("appeals_other_person", sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.firstDeciderId}`),
    check("appeals_body", sql`length(${t.body}) between 1 and 2000`),
    check("appeals_outcome", sql`num_nonnulls(${t.outcome}, ${t.answer}, ${t.decidedBy}, ${t.decidedAt}) in (0, 4)`),
  ],
);

/** What counts against somebody who misuses the service, a member or, by a hash of their address, an outside notifier. */
export const strikes = pgTable(
  "strikes",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    memberId: uuid(),
    notifierHash: text(),
    kind: strikeKindEnum().notNull(),
    step: strikeStepEnum().notNull(),
    decisionId: uuid(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** Of a suspension. */
    until: timestamp({ withTimezone: true }),
    /** Set aside by an appeal. */
    liftedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.decisionId], foreignColumns: [decisions.cityId, decisions.id] }),
    index("strikes_member").on(t.cityId, t.memberId, t.kind, t.at),
    index("strikes_notifier").on(t.cityId, t.notifierHash, t.kind, t.at),
    // What is left of a suspension once it is only counted is nobody's.
    check(
      "strikes_whose",
      sql`num_nonnulls(${t.memberId}, ${t.notifierHash}) = 1 or (${t.step} = 'suspension' and num_nonnulls(${t.memberId}, ${t.notifierHash}, ${t.decisionId}) = 0)`,
    ),
    check("strikes_until", sql`(${t.step} = 'suspension') = (${t.until} is not null)`),
  ],
);

/** A past decision that somebody judges again without knowing how it ended. */
export const blindReviews = pgTable(
  "blind_reviews",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    /** The Monday of its week. */
    week: date({ mode: "string" }).notNull(),
    decisionId: uuid().notNull(),
    firstDeciderId: uuid().notNull(),
    reviewerId: uuid(),
    action: decisionActionEnum(),
    clause: clauseEnum(),
    at: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    unique("blind_reviews_week").on(t.cityId, t.week, t.decisionId),
    foreignKey({
      name: "blind_reviews_decision",
      columns: [t.cityId, t.decisionId, t.firstDeciderId],
      foreignColumns: [decisions.cityId, decisions.id, decisions.decidedBy],
    }),
    foreignKey({ columns: [t.cityId, t.reviewerId], foreignColumns: [memberships.cityId, memberships.id] }),
    check("blind_reviews_other_person", sql`${t.reviewerId} is null or ${t.reviewerId} <> ${t.firstDeciderId}`),
    check("blind_reviews_answer", sql`num_nonnulls(${t.reviewerId}, ${t.action}, ${t.at}) in (0, 3)`),
  ],
);
