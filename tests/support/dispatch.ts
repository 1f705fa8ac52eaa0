import { and, asc, eq } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { dispatches, ladderEvents } from "#db/schema/dispatches.ts";
import { invitations } from "#db/schema/invitations.ts";
import type { listings } from "#db/schema/listings.ts";
import { outbox } from "#db/schema/outbox.ts";
import { insertListing, insertMember, type TestCity, type TestMember } from "./fixtures.ts";

type Database = Connection["db"];
type Overrides = Partial<typeof listings.$inferInsert>;

/** A Tuesday morning in Paris, far from any clock change. */
export const MORNING = new Date("2027-03-09T09:00:00Z");
const HOUR_MS = 3_600_000;
export const hoursAfter = (hours: number, from = MORNING) => new Date(from.getTime() + hours * HOUR_MS);

/** Lives around `MORNING`. */
const TIMES = { publishedAt: hoursAfter(-1), createdAt: hoursAfter(-1), updatedAt: hoursAfter(-1) };

/** An open request at `MORNING`. */
export function insertRequest(db: Database, city: TestCity, overrides: Overrides = {}, author?: TestMember) {
  const expiresAt = hoursAfter(20 * 24);
  return insertListing(db, { city, ...(author && { author }) }, { ...TIMES, expiresAt, ...overrides });
}

export type TestHelper = TestMember & { offerId: string };

/** Somebody of a quartier of the city with an open offer at `MORNING`: by default of the first one, and near. */
export async function insertHelper(
  db: Database,
  city: TestCity,
  overrides: Overrides = {},
  quartier = city.quartiers[0],
): Promise<TestHelper> {
  const member = await insertMember(db, { cityId: city.id, citySlug: city.slug, quartier });
  const offer = { kind: "offer" as const, capacity: 5, radiusM: 10_000, expiresAt: hoursAfter(30 * 24), ...overrides };
  return { ...member, offerId: await insertListing(db, { city, author: member, quartier }, { ...TIMES, ...offer }) };
}

export async function insertHelpers(db: Database, city: TestCity, count: number, overrides: Overrides = {}) {
  const helpers: TestHelper[] = [];
  for (let at = 0; at < count; at += 1) helpers.push(await insertHelper(db, city, overrides));
  return helpers;
}

/** What a city holds of its searches, for assertions. */
export function searchesOf(db: Database, cityId: string) {
  const ofRequest = (requestId: string) => and(eq(invitations.cityId, cityId), eq(invitations.requestId, requestId));
  return {
    invitations: (requestId: string) =>
      db.select().from(invitations).where(ofRequest(requestId)).orderBy(asc(invitations.sentAt), asc(invitations.id)),
    all: () => db.select().from(invitations).where(eq(invitations.cityId, cityId)),
    dispatch: async (requestId: string) =>
      (
        await db
          .select()
          .from(dispatches)
          .where(and(eq(dispatches.cityId, cityId), eq(dispatches.requestId, requestId)))
      )[0],
    events: async (requestId: string) => {
      const rows = await db
        .select()
        .from(ladderEvents)
        .where(and(eq(ladderEvents.cityId, cityId), eq(ladderEvents.requestId, requestId)))
        .orderBy(asc(ladderEvents.at), asc(ladderEvents.step), asc(ladderEvents.event));
      return rows.map(({ event, step, people }) =>
        event === "asked" ? `${event} ${people} ${step}` : `${event} ${step}`,
      );
    },
    mails: (kind: string) =>
      db
        .select()
        .from(outbox)
        .where(and(eq(outbox.cityId, cityId), eq(outbox.kind, kind)))
        .orderBy(asc(outbox.id)),
  };
}
