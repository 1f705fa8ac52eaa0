import "server-only";
import { database, inScope } from "#db/client.ts";
import { listPublicThanks } from "#db/queries/thanks.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { keepUntilChanged } from "../keep-until-changed.ts";
import { serviceScope } from "../scopes.ts";

const SHOWN = 60;
const YEAR_MS = 365 * 86_400_000;

/** `month` is `YYYY-MM`: no more of when it was. */
export type ShownThanks = { body: string; category: CategoryKey | null; month: string };

/** The words of thanks that the city shows to everybody: of the last twelve months, newest first. */
export function loadCityThanks({ id: cityId, slug, timeZone }: City): Promise<ShownThanks[]> {
  // Renewed with the listings: a note that was just approved says so by the same channel.
  return keepUntilChanged(["thanks", cityId], { tags: [`city:${slug}:listings`] }, async () => {
    const since = new Date(Date.now() - YEAR_MS);
    // What it was about is what the talk of the two was about, and no more is read of that.
    const list = () => listPublicThanks(database(), { cityId, since, limit: SHOWN });
    const notes = await inScope(serviceScope(cityId), list);
    return notes.map(({ createdAt, ...note }) => ({ ...note, month: localDay(createdAt, timeZone).date.slice(0, 7) }));
  });
}
