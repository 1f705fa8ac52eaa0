import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, pgTable, primaryKey, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cities } from "./cities.ts";
import { listings } from "./listings.ts";
import { memberships } from "./memberships.ts";
import { exchangeStatusEnum } from "./vocabulary.ts";

/** An agreed help between two people. It outlives its listings: what was really helped stays counted. */
export const exchanges = pgTable(
  "exchanges",
  {
    cityId: uuid()
      .notNull()
      .references(() => cities.id),
    id: uuid().notNull(),
    requestId: uuid(),
    /** Null once the offer has been erased. */
    offerId: uuid(),
    helperId: uuid().notNull(),
    beneficiaryId: uuid().notNull(),
    status: exchangeStatusEnum().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    acceptedAt: timestamp({ withTimezone: true }),
    /** Monday of the week whose capacity it takes up, in the city; since it was accepted. */
    week: date({ mode: "string" }),
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
    index("exchanges_capacity").on(t.cityId, t.offerId, t.week),
    index("exchanges_request").on(t.cityId, t.requestId),
    index("exchanges_helper").on(t.cityId, t.helperId),
    index("exchanges_beneficiary").on(t.cityId, t.beneficiaryId),
    uniqueIndex("exchanges_open_pair")
      .on(t.cityId, t.requestId, t.offerId)
      .where(sql`${t.status} in ('proposed', 'accepted')`),
    check("exchanges_two_people", sql`${t.helperId} <> ${t.beneficiaryId}`),
    check("exchanges_monday", sql`extract(isodow from ${t.week}) = 1`),
    check("exchanges_week", sql`(${t.acceptedAt} is null) = (${t.week} is null)`),
    check("exchanges_accepted", sql`${t.status} not in ('accepted', 'done', 'no_show') or ${t.acceptedAt} is not null`),
  ],
);
