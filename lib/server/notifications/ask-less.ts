import "server-only";
import { database } from "#db/client.ts";
import { preferencesText, readPreferencesText } from "#lib/notifications/preferences-values.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { requireLinkHolder } from "./find-link-holder.ts";
import { recordPreferences } from "./save-preferences.ts";

/** The fewest that is more than none. */
const ONE_A_WEEK = 1;

/** One solicitation a week at most for the holder of a mail's link; gives what stood there before, as `preferencesText`. */
export async function askLess(citySlug: string, link: string, now: Date): Promise<string> {
  return database().transaction(async (tx) => {
    const holder = await requireLinkHolder(tx, citySlug, link, now);
    const before = preferencesText(holder, holder.timeZone, now);
    const input = readPreferencesText(before);
    if (!input) throw new Refusal("not-found");
    await recordPreferences(tx, holder, { ...input, weeklyCap: ONE_A_WEEK }, now);
    return before;
  });
}
