import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, smallint, timestamp, uuid } from "drizzle-orm/pg-core";
import { listings } from "./listings.ts";
import { memberships } from "./memberships.ts";
import { dispatchStateEnum, ladderEventEnum, ladderStepEnum } from "./vocabulary.ts";

/** How far the search for help of a request got, as `LadderState` of `lib/matching/waves` has it. */
export const dispatches = pgTable(
  "dispatches",
  {
    cityId: uuid().notNull(),
    requestId: uuid().notNull(),
    state: dispatchStateEnum().notNull(),
    step: ladderStepEnum().notNull(),
    /** When that step was reached. */
    since: timestamp({ withTimezone: true }).notNull(),
    /** Waves sent at that step. */
    waves: smallint().notNull(),
    /** When the search began, the last time that it did: answers from before count no more. */
    startedAt: timestamp({ withTimezone: true }).notNull(),
    /** When there is something to do next; null: not before something changes. */
    nextAt: timestamp({ withTimezone: true }),
    /** When the city's desk got it, and which agent took it when. */
    handedAt: timestamp({ withTimezone: true }),
    takenAt: timestamp({ withTimezone: true }),
    takenBy: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.requestId] }),
    foreignKey({
      columns: [t.cityId, t.requestId],
      foreignColumns: [listings.cityId, listings.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.takenBy], foreignColumns: [memberships.cityId, memberships.id] }),
    index("dispatches_due").on(t.cityId, t.nextAt).where(sql`${t.state} = 'open' and ${t.nextAt} is not null`),
    index("dispatches_live").on(t.cityId, t.requestId).where(sql`${t.state} <> 'ended'`),
    index("dispatches_desk").on(t.cityId, t.handedAt).where(sql`${t.state} = 'open' and ${t.handedAt} is not null`),
    check("dispatches_waves", sql`${t.waves} >= 0`),
    check("dispatches_handed", sql`${t.step} <> 'desk' or ${t.handedAt} is not null`),
    check("dispatches_taken", sql`(${t.takenAt} is null) = (${t.takenBy} is null)`),
  ],
);

/** The steps of a search with their dates, for the requester and the desk; never changed. */
export const ladderEvents = pgTable(
  "ladder_events",
  {
    cityId: uuid().notNull(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    event: ladderEventEnum().notNull(),
    step: ladderStepEnum().notNull(),
    /** How many were asked. */
    people: smallint().notNull().default(0),
    /** Until when they may answer. */
    deadlineAt: timestamp({ withTimezone: true }),
    /** The helper who can, or the agent who took it; null when the system acted. */
    actorId: uuid(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cityId, t.id] }),
    foreignKey({
      columns: [t.cityId, t.requestId],
      foreignColumns: [listings.cityId, listings.id],
    }).onDelete("cascade"),
    foreignKey({ columns: [t.cityId, t.actorId], foreignColumns: [memberships.cityId, memberships.id] }),
    index("ladder_events_request").on(t.cityId, t.requestId, t.at),
    check("ladder_events_asked", sql`(${t.event} = 'asked') = (${t.people} > 0 and ${t.deadlineAt} is not null)`),
  ],
);
