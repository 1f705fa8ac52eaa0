import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { cities } from "./cities.ts";
import { conversations } from "./conversations.ts";
import { listings } from "./listings.ts";
import { memberships } from "./memberships.ts";
import { appointmentStateEnum, exchangeStatusEnum, outcomeEnum, partyEnum } from "./vocabulary.ts";

/** An agreed help between two people. It outlives its listings: what was really helped stays counted. */
export const exchanges = pgTable(
  "exchanges",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    /** Null once the conversation has been erased. */
    conversationId: uuid(),
    requestId: uuid(),
    /** Null once the offer has been erased. */
    offerId: uuid(),
    helperId: uuid().notNull(),
    beneficiaryId: uuid().notNull(),
    proposedBy: partyEnum().notNull(),
    status: exchangeStatusEnum().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** When a proposal that nobody answered ends by itself. */
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    acceptedAt: timestamp({ withTimezone: true }),
    /** Monday of the week whose capacity it takes up, in the city; since it was accepted. */
    week: date({ mode: "string" }),
    endedAt: timestamp({ withTimezone: true }),
    /** Null when the system ended it. */
    endedBy: partyEnum(),
    outcome: outcomeEnum(),
    /** Who did not come, when one of the two said so. */
    absent: partyEnum(),
    /** When both were asked what came of it. */
    askedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.helperId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.beneficiaryId], foreignColumns: [memberships.cityId, memberships.id] }),
    // The migration names the one column that is emptied: `city_id` stays.
    foreignKey({ columns: [t.cityId, t.requestId], foreignColumns: [listings.cityId, listings.id] }).onDelete(
      "set null",
    ),
    foreignKey({ columns: [t.cityId, t.offerId], foreignColumns: [listings.cityId, listings.id] }).onDelete("set null"),
    foreignKey({
      columns: [t.cityId, t.conversationId],
      foreignColumns: [conversations.cityId, conversations.id],
    }).onDelete("set null"),
    index("exchanges_capacity").on(t.cityId, t.offerId, t.week),
    index("exchanges_request").on(t.cityId, t.requestId),
    index("exchanges_helper").on(t.cityId, t.helperId, t.createdAt.desc()),
    index("exchanges_beneficiary").on(t.cityId, t.beneficiaryId, t.createdAt.desc()),
    index("exchanges_conversation").on(t.cityId, t.conversationId),
    index("exchanges_unanswered").on(t.cityId, t.expiresAt).where(sql`${t.status} = 'proposed'`),
    index("exchanges_agreed").on(t.cityId, t.acceptedAt).where(sql`${t.status} = 'accepted'`),
    uniqueIndex("exchanges_open_pair")
      .on(t.cityId, t.conversationId)
      .where(sql`${t.status} in ('proposed', 'accepted')`),
    check("exchanges_two_people", sql`${t.helperId} <> ${t.beneficiaryId}`),
    check("exchanges_monday", sql`extract(isodow from ${t.week}) = 1`),
    check("exchanges_week", sql`(${t.acceptedAt} is null) = (${t.week} is null)`),
    check("exchanges_accepted", sql`${t.status} not in ('accepted', 'done', 'no_show') or ${t.acceptedAt} is not null`),
    check("exchanges_ended", sql`(${t.status} in ('proposed', 'accepted')) = (${t.endedAt} is null)`),
    check("exchanges_outcome", sql`(${t.endedAt} is null) = (${t.outcome} is null)`),
    check("exchanges_absent", sql`(${t.status} = 'no_show') = (${t.absent} is not null)`),
  ],
);

/** A time to meet that one of the two proposed; at most one is proposed and one agreed for an exchange. */
export const appointments = pgTable(
  "appointments",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    exchangeId: uuid().notNull(),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    minutes: smallint().notNull(),
    /** In words, as the two wrote it to each other; empty when they have not said. */
    place: text().notNull(),
    proposedBy: partyEnum().notNull(),
    state: appointmentStateEnum().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    agreedAt: timestamp({ withTimezone: true }),
    /** When both were asked to confirm again; null before, and when it was agreed too late for that. */
    askedAt: timestamp({ withTimezone: true }),
    helperConfirmedAt: timestamp({ withTimezone: true }),
    beneficiaryConfirmedAt: timestamp({ withTimezone: true }),
    /** Who wants to be reminded two hours before as well. */
    helperWantsReminder: boolean().notNull().default(false),
    beneficiaryWantsReminder: boolean().notNull().default(false),
    remindedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({
      columns: [t.cityId, t.exchangeId],
      foreignColumns: [exchanges.cityId, exchanges.id],
    }).onDelete("cascade"),
    index("appointments_exchange").on(t.cityId, t.exchangeId, t.createdAt),
    index("appointments_agreed").on(t.cityId, t.startsAt).where(sql`${t.state} = 'agreed'`),
    uniqueIndex("appointments_one_proposed").on(t.cityId, t.exchangeId).where(sql`${t.state} = 'proposed'`),
    uniqueIndex("appointments_one_agreed").on(t.cityId, t.exchangeId).where(sql`${t.state} = 'agreed'`),
    check("appointments_minutes", sql`${t.minutes} between 15 and 600`),
    check("appointments_place", sql`length(${t.place}) <= 120`),
    check("appointments_agreed_at", sql`${t.state} <> 'agreed' or ${t.agreedAt} is not null`),
  ],
);

/** What one of the two lets the other one know, while the exchange goes on; deleted when it ends. */
export const sharedContacts = pgTable(
  "shared_contacts",
  {
    cityId: uuid().notNull(),
    exchangeId: uuid().notNull(),
    memberId: uuid().notNull(),
    /** Sealed for this row (`db/sealed-columns.ts`), as the two that follow. */
    phone: text(),
    email: text(),
    address: text(),
    sharedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.exchangeId, t.memberId] }),
    foreignKey({
      columns: [t.cityId, t.exchangeId],
      foreignColumns: [exchanges.cityId, exchanges.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }),
    check(
      "shared_contacts_something",
      sql`${t.phone} is not null or ${t.email} is not null or ${t.address} is not null`,
    ),
    check(
      "shared_contacts_sealed",
      sql`coalesce(${t.phone}, 'k:') like 'k:%' and coalesce(${t.email}, 'k:') like 'k:%' and coalesce(${t.address}, 'k:') like 'k:%'`,
    ),
  ],
);

/** Each time that contact details were shown to the other one, for their owner to see; once for each thing shared. */
export const contactReveals = pgTable(
  "contact_reveals",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    exchangeId: uuid().notNull(),
    ownerId: uuid().notNull(),
    viewerId: uuid().notNull(),
    /** `phone`, `email`, `address`: which, never what. */
    fields: text().array().notNull(),
    /** `shared_contacts.shared_at` of what was shown. */
    sharedAt: timestamp({ withTimezone: true }).notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({
      columns: [t.cityId, t.exchangeId],
      foreignColumns: [exchanges.cityId, exchanges.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.ownerId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.viewerId], foreignColumns: [memberships.cityId, memberships.id] }),
    uniqueIndex("contact_reveals_once").on(t.cityId, t.exchangeId, t.ownerId, t.viewerId, t.sharedAt),
    index("contact_reveals_owner").on(t.cityId, t.ownerId, t.at.desc()),
  ],
);

/** A word of thanks after a help: for the other one alone, or, once somebody of the city read it, for everybody without a name. */
export const thanks = pgTable(
  "thanks",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    exchangeId: uuid().notNull(),
    authorId: uuid().notNull(),
    recipientId: uuid().notNull(),
    body: text().notNull(),
    /** Its author lets the city show it without a name. */
    isPublic: boolean().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    reviewedAt: timestamp({ withTimezone: true }),
    reviewedBy: uuid(),
    /** Null until it was reviewed. */
    approved: boolean(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({
      columns: [t.cityId, t.exchangeId],
      foreignColumns: [exchanges.cityId, exchanges.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.authorId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.recipientId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.reviewedBy], foreignColumns: [memberships.cityId, memberships.id] }),
    uniqueIndex("thanks_once").on(t.cityId, t.exchangeId, t.authorId),
    index("thanks_author").on(t.cityId, t.authorId),
    index("thanks_recipient").on(t.cityId, t.recipientId),
    index("thanks_to_review").on(t.cityId, t.createdAt).where(sql`${t.isPublic} and ${t.approved} is null`),
    index("thanks_shown").on(t.cityId, t.createdAt.desc()).where(sql`${t.isPublic} and ${t.approved}`),
    check("thanks_body", sql`length(${t.body}) between 1 and 280`),
    check(
      "thanks_reviewed",
      sql`(${t.approved} is null) = (${t.reviewedAt} is null) and (${t.reviewedAt} is null) = (${t.reviewedBy} is null)`,
    ),
  ],
);
