import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { listings } from "./listings.ts";
import { memberships } from "./memberships.ts";
import { categoryEnum, invitationAnswerEnum, ladderStepEnum } from "./vocabulary.ts";

/** A request that was put to a helper, with a deadline. The same person is never asked twice for one request. */
export const invitations = pgTable(
  "invitations",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    /** The offer for which they were asked; null once it has been erased. */
    offerId: uuid(),
    helperId: uuid().notNull(),
    step: ladderStepEnum().notNull(),
    /** Which wave of that step, from 1. */
    wave: smallint().notNull(),
    score: real().notNull(),
    /** `Reason[]` of `lib/matching`. */
    reasons: jsonb().$type<unknown[]>().notNull(),
    /** Pillars, signals and weights: the score can be computed again from them. */
    inputs: jsonb().$type<Record<string, unknown>>().notNull(),
    sentAt: timestamp({ withTimezone: true }).notNull(),
    deadlineAt: timestamp({ withTimezone: true }).notNull(),
    /** Null while it is open. */
    answer: invitationAnswerEnum(),
    answeredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({
      columns: [t.cityId, t.requestId],
      foreignColumns: [listings.cityId, listings.id],
    }).onDelete("cascade"),
    // The migration narrows "set null" to the second column: an invitation always has its city.
    foreignKey({ columns: [t.cityId, t.offerId], foreignColumns: [listings.cityId, listings.id] }).onDelete("set null"),
    foreignKey({ columns: [t.cityId, t.helperId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    unique("invitations_once").on(t.cityId, t.requestId, t.helperId),
    index("invitations_helper").on(t.cityId, t.helperId, t.sentAt),
    index("invitations_offer").on(t.cityId, t.offerId),
    index("invitations_due").on(t.cityId, t.deadlineAt).where(sql`${t.answer} is null`),
    check("invitations_wave", sql`${t.wave} >= 1`),
    check("invitations_score", sql`${t.score} between 0 and 1`),
    check("invitations_deadline", sql`${t.deadlineAt} > ${t.sentAt}`),
    check("invitations_answered", sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
  ],
);

/** "Pas ce genre de demande": categories of requests that are no longer put to a helper. */
export const mutedCategories = pgTable(
  "muted_categories",
  {
    cityId: uuid().notNull(),
    memberId: uuid().notNull(),
    category: categoryEnum().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.memberId, t.category] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
  ],
);

/**
 * What became of the invitations of a helper, as the record of a score counts them: kept by triggers (migration
 * `0009_dispatch`), so that no way of answering forgets it and that it outlives the requests.
 */
export const helperRecords = pgTable(
  "helper_records",
  {
    cityId: uuid().notNull(),
    helperId: uuid().notNull(),
    asked: integer().notNull(),
    accepted: integer().notNull(),
    completed: integer().notNull(),
    /** Accepted, and fell away through no fault of the helper. */
    excused: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.helperId] }),
    foreignKey({ columns: [t.cityId, t.helperId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    check(
      "helper_records_order",
      sql`${t.asked} >= ${t.accepted} and ${t.accepted} >= ${t.completed} + ${t.excused} and ${t.completed} >= 0 and ${t.excused} >= 0`,
    ),
  ],
);
