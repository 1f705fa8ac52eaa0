import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { recountEvents } from "#db/queries/insight-folding.ts";
import { insightEvents } from "#db/schema/insights.ts";
import type { HistoryRow } from "./draw-history.ts";

const BATCH = 2_000;

/** Writes a history that no trigger saw, and counts all of the city's. */
export async function insertHistory(tx: Db, cityId: string, rows: readonly HistoryRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = JSON.stringify(rows.slice(at, at + BATCH));
    // One parameter for all rows: a statement cannot take as many as there are.
    await tx.execute(sql`
      insert into ${insightEvents}
        (city_id, event, at, day, quartier_id, category, kind, subject_id, person_id, helper_id, minutes)
      select "cityId", event, at, day, "quartierId", category, kind, "subjectId", "personId", "helperId", minutes
      from jsonb_to_recordset(${batch}::text::jsonb) as r("cityId" uuid, event insight_event, at timestamptz, day date,
        "quartierId" uuid, category category, kind listing_kind, "subjectId" uuid, "personId" uuid, "helperId" uuid,
        minutes int)`);
  }
  await recountEvents(tx, cityId);
}
