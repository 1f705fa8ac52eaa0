import "server-only";
import type { Db } from "#db/client.ts";
import { countDrawn, drawReviews } from "#db/queries/blind-reviews.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { forEachCity } from "../for-each-city.ts";

const DAY_MS = 86_400_000;
const SAMPLE = 20;
const LOOK_BACK_MS = 90 * DAY_MS;
/** A decision that is fresh is remembered. */
const REST_MS = 7 * DAY_MS;

/**
 * Draws the decisions that each city judges again this week, once a week, twenty at most. Gives how many were drawn in all;
 * doing it again changes nothing.
 */
export async function drawSample(db: Db, now: Date): Promise<number> {
  let drawn = 0;
  await forEachCity(db, async ({ id: cityId, timeZone }) => {
    const week = weekOf(now, timeZone);
    drawn += await db.transaction(async (tx) => {
      if ((await countDrawn(tx, { cityId, week })) > 0) return 0;
      const [since, until] = [new Date(now.getTime() - LOOK_BACK_MS), new Date(now.getTime() - REST_MS)];
      return drawReviews(tx, { cityId, week, since, until, limit: SAMPLE, now });
    });
  });
  return drawn;
}
