import "server-only";
import { database } from "#db/client.ts";
import { pauseEnd } from "#lib/notifications/pause.ts";
import { readPreferencesText } from "#lib/notifications/preferences-values.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { requireLinkHolder } from "./find-link-holder.ts";
import { recordPreferences } from "./save-preferences.ts";

/**
 * Gives the holder of a mail's link back what they had chosen before, however often it is asked. `before` comes back from
 * the browser unsigned: whoever holds the link may choose anything by the form, too. A break that is over is not begun anew.
 */
export async function undoPreferences(
  citySlug: string,
  { link, before }: { link: string; before: string },
  now: Date,
): Promise<void> {
  const input = readPreferencesText(before);
  if (!input) throw new Refusal("not-found");
  await database().transaction(async (tx) => {
    const holder = await requireLinkHolder(tx, citySlug, link, now);
    const isToCome = input.pausedUntil !== "" && pauseEnd(input.pausedUntil, holder.timeZone, now) instanceof Date;
    await recordPreferences(tx, holder, isToCome ? input : { ...input, pausedUntil: "" }, now);
  });
}
