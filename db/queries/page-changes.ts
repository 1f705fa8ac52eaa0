import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { z } from "zod";
import type { Db } from "#db/client.ts";

const CHANNEL = "pages_changed";

/**
 * What visitors may see otherwise than before: listings of a city, or anything of it when none is named. `settings`: what the
 * city is itself, its quartiers or a crisis among it, which triggers say (migrations `0018_city_changes` and `0021_crisis_changes`).
 */
export type PageChange = { city: string; listings: string[]; settings?: boolean | undefined };

const pageChange: z.ZodType<PageChange> = z.object({
  city: z.string(),
  listings: z.array(z.string()),
  settings: z.boolean().optional(),
});

/**
 * Says that the page of a listing changes with this transaction, when its row does not: a photo, a capacity used up.
 * Changes of the row itself are said by a trigger (migration `0002_page_changes`).
 */
export async function notifyListingChanged(db: Db, cityId: string, listingId: string): Promise<void> {
  await db.execute(sql`
    select pg_notify(${CHANNEL}, json_build_object('city', slug, 'listings', json_build_array(${listingId}::uuid))::text)
    from cities where id = ${cityId}`);
}

/** Says that a public page of a city changes with this transaction, when none of its listings does. */
export async function notifyCityChanged(db: Db, cityId: string): Promise<void> {
  await db.execute(sql`
    select pg_notify(${CHANNEL}, json_build_object('city', slug, 'listings', json_build_array())::text)
    from cities where id = ${cityId}`);
}

/**
 * Hears of every change of a listing once it is committed, from whatever process. `onGap` is called when messages may
 * have been missed: at each new connection after the first one.
 */
export async function listenToPageChanges(
  client: postgres.Sql,
  onChange: (change: PageChange) => void,
  onGap: () => void,
): Promise<() => Promise<void>> {
  let listening = false;
  const { unlisten } = await client.listen(
    CHANNEL,
    (payload) => onChange(pageChange.parse(JSON.parse(payload))),
    () => {
      if (listening) onGap();
      listening = true;
    },
  );
  return unlisten;
}
