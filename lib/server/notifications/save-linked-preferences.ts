import "server-only";
import { database } from "#db/client.ts";
import type { PreferencesInput } from "#lib/notifications/preferences.schema.ts";
import { preferencesText } from "#lib/notifications/preferences-values.ts";
import { requireLinkHolder } from "./find-link-holder.ts";
import { recordPreferences } from "./save-preferences.ts";

type LinkedInput = PreferencesInput & { link: string };

/** Keeps what the holder of a mail's link wants to receive, and gives what stood there before, as `preferencesText`. */
export async function saveLinkedPreferences(
  citySlug: string,
  { link, ...input }: LinkedInput,
  now: Date,
): Promise<string> {
  return database().transaction(async (tx) => {
    const holder = await requireLinkHolder(tx, citySlug, link, now);
    await recordPreferences(tx, holder, input, now);
    return preferencesText(holder, holder.timeZone, now);
  });
}
