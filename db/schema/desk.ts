import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { exchanges } from "./exchanges.ts";
import { listings } from "./listings.ts";
import { memberships } from "./memberships.ts";
import { consentEnum, deskTaskEnum, outcomeEnum } from "./vocabulary.ts";

/** A person for whom the city's desk acts: a member whose `users` row has no address, so that they are reached by telephone. */
export const deskPeople = pgTable(
  "desk_people",
  {
    cityId: uuid().notNull(),
    memberId: uuid().notNull(),
    lastName: text().notNull(),
    /** Sealed for this row (`db/sealed-columns.ts`), as the address is. */
    phone: text().notNull(),
    /** By what the number is looked up: a keyed hash. Null for what was written before there were keys. */
    phoneHash: text(),
    /** In words, for who comes to them once it is agreed; empty when they have not said. */
    address: text().notNull().default(""),
    /** What the person says to be known again when they call. */
    callbackCode: text().notNull(),
    consent: consentEnum().notNull(),
    consentAt: timestamp({ withTimezone: true }).notNull(),
    consentBy: uuid().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** When they got an account of their own: the desk acts for them no more. */
    mergedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.memberId] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.consentBy], foreignColumns: [memberships.cityId, memberships.id] }),
    unique("desk_people_code").on(t.cityId, t.callbackCode),
    index("desk_people_phone_hash").on(t.cityId, t.phoneHash),
    check("desk_people_last_name", sql`length(${t.lastName}) between 1 and 60`),
    check(
      "desk_people_sealed",
      sql`${t.phone} like 'k:%' and ${t.phoneHash} is not null and (${t.address} = '' or ${t.address} like 'k:%')`,
    ),
    check("desk_people_code_form", sql`${t.callbackCode} ~ '^[0-9]{6}$'`),
  ],
);

/** A call that an agent has to make, and what came of it. */
export const deskTasks = pgTable(
  "desk_tasks",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    kind: deskTaskEnum().notNull(),
    /** Whom to call. */
    memberId: uuid().notNull(),
    requestId: uuid(),
    exchangeId: uuid(),
    /** What happened, for `news`: the kind of the message that they would have got. */
    about: text(),
    /** The same news is told once. */
    businessKey: text(),
    note: text().notNull().default(""),
    dueAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** Null when the service asked for it. */
    createdBy: uuid(),
    doneAt: timestamp({ withTimezone: true }),
    doneBy: uuid(),
    outcome: outcomeEnum(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({ columns: [t.cityId, t.memberId], foreignColumns: [memberships.cityId, memberships.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.cityId, t.requestId], foreignColumns: [listings.cityId, listings.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.cityId, t.exchangeId], foreignColumns: [exchanges.cityId, exchanges.id] }).onDelete(
      "cascade",
    ),
    foreignKey({ columns: [t.cityId, t.createdBy], foreignColumns: [memberships.cityId, memberships.id] }),
    foreignKey({ columns: [t.cityId, t.doneBy], foreignColumns: [memberships.cityId, memberships.id] }),
    index("desk_tasks_due").on(t.cityId, t.dueAt).where(sql`${t.doneAt} is null`),
    index("desk_tasks_member").on(t.cityId, t.memberId, t.createdAt.desc()),
    uniqueIndex("desk_tasks_once").on(t.cityId, t.businessKey),
    check("desk_tasks_note", sql`length(${t.note}) <= 500`),
    check("desk_tasks_done", sql`(${t.doneAt} is null) = (${t.doneBy} is null)`),
    check("desk_tasks_outcome", sql`${t.outcome} is null or ${t.doneAt} is not null`),
  ],
);
