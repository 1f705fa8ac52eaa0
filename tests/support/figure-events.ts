import type { Connection } from "#db/client.ts";
import { insightEvents } from "#db/schema/insights.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { TestCity } from "./fixtures.ts";

type Event = Partial<typeof insightEvents.$inferInsert> & { day: string };

/** Things that happened in a city, as its history tells them; by default requests for shopping in the first quartier. */
export async function insertFigureEvents(
  db: Connection["db"],
  city: TestCity,
  events: readonly Event[],
): Promise<string[]> {
  const rows = events.map((event) => ({
    cityId: city.id,
    event: "posted" as const,
    at: new Date(`${event.day}T10:00:00Z`),
    quartierId: city.quartiers[0].id,
    category: "shopping" as const,
    kind: "request" as const,
    subjectId: uuidv7(),
    personId: uuidv7(),
    ...event,
  }));
  if (rows.length > 0) await db.insert(insightEvents).values(rows);
  return rows.map(({ subjectId }) => subjectId);
}

/** A request each by so many different people. */
export function requestsBy(
  people: number,
  day: string,
  more: { quartierId?: string; category?: CategoryKey } = {},
): Event[] {
  return Array.from({ length: people }, () => ({ day, ...more }));
}
