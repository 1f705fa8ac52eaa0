import "server-only";
import { database } from "#db/client.ts";
import { clearPause } from "#db/queries/notification-preferences.ts";
import type { Member } from "#lib/identity/member.ts";
import { preferencesText } from "#lib/notifications/preferences-values.ts";
import { requireLinkHolder } from "./find-link-holder.ts";

/** Ends the break of a member now. */
export async function endPause({ cityId, id: memberId }: Member, now: Date): Promise<void> {
  await clearPause(database(), { cityId, memberId, now });
}

/** The same for the holder of a mail's link; gives what stood there before, as `preferencesText`. */
export async function endLinkedPause(citySlug: string, link: string, now: Date): Promise<string> {
  return database().transaction(async (tx) => {
    const holder = await requireLinkHolder(tx, citySlug, link, now);
    await clearPause(tx, { ...holder, now });
    return preferencesText(holder, holder.timeZone, now);
  });
}
