import { asc, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { foldEvents, recountEvents } from "#db/queries/insight-folding.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { insightDays, insightEvents, insightStock } from "#db/schema/insights.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { TestCity } from "./fixtures.ts";

type Database = Connection["db"];

/** Counts what happened in a city; gives how many events that were. */
export const fold = (db: Database, cityId: string) => db.transaction((tx) => foldEvents(tx, cityId));
/** Counts the whole history of a city anew; gives how many events that were. */
export const recount = (db: Database, cityId: string) => db.transaction((tx) => recountEvents(tx, cityId));

/** Every figure of a city as it is stored, without rows that say nothing. */
export async function storedFigures(db: Database, cityId: string) {
  const { day, quartierId, category, kind } = insightDays;
  const days = await db
    .select()
    .from(insightDays)
    .where(eq(insightDays.cityId, cityId))
    .orderBy(asc(day), asc(quartierId), asc(category), asc(kind));
  const stock = await db
    .select()
    .from(insightStock)
    .where(eq(insightStock.cityId, cityId))
    .orderBy(asc(insightStock.quartierId), asc(insightStock.category), asc(insightStock.kind));
  return { days, stock };
}

/** What the history says of a listing or an exchange, in the order in which it was kept. */
export async function eventsOf(db: Database, subjectId: string) {
  const { event, day, category, quartierId, minutes } = insightEvents;
  return db
    .select({ event, day, category, quartierId, minutes })
    .from(insightEvents)
    .where(eq(insightEvents.subjectId, subjectId))
    .orderBy(asc(insightEvents.id));
}

const HOUR_MS = 3_600_000;
/** Some hours after a moment. */
export const later = (date: Date, hours: number) => new Date(date.getTime() + hours * HOUR_MS);

type Help = Partial<typeof exchanges.$inferInsert>;

/** A helper who proposes to help with a request of the city's resident, unless `help` says something else; gives its id. */
export async function insertHelp(db: Database, city: TestCity, requestId: string | null, help: Help = {}) {
  const id = uuidv7();
  const createdAt = help.createdAt ?? new Date();
  await db.insert(exchanges).values({
    cityId: city.id,
    id,
    requestId,
    helperId: city.neighbours[0].id,
    beneficiaryId: city.members.resident.id,
    proposedBy: "helper",
    status: "proposed",
    createdAt,
    expiresAt: later(createdAt, 48),
    ...help,
  });
  return id;
}

/** What makes it agreed, or done, at a moment. */
export const agreed = (when: Date): Help => ({ status: "accepted", acceptedAt: when, week: "2026-11-02" });
export const done = (when: Date): Help => ({ status: "done", endedAt: when, outcome: "helped" });

/** Changes a listing as a command would. */
export async function changeListing(db: Database, id: string, set: Partial<typeof listings.$inferInsert>) {
  await db.update(listings).set(set).where(eq(listings.id, id));
}
