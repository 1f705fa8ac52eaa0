import "server-only";
import { database } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { removeMailTopic } from "#db/queries/notification-preferences.ts";
import { findAddressee } from "#db/queries/people.ts";
import { openPreferencesLink } from "./preferences-link-signature.ts";

/** `unknown`: not written by us, or not for this city. `expired`: it is too old. */
type Unsubscribed = "done" | "unknown" | "expired";

/**
 * What the button of a mail program asks for (RFC 8058): no more mails about the topic of a mail's link. It may ask twice,
 * and is told the same. Who is suspended may still say what they do not want; to who has left nothing is sent anyway.
 */
export async function unsubscribe(citySlug: string, signed: string, now: Date): Promise<Unsubscribed> {
  const link = openPreferencesLink(signed);
  const city = link && (await findCityBySlug(database(), citySlug));
  if (!link || city?.id !== link.cityId) return "unknown";
  if (link.expiresAt <= now) return "expired";
  await database().transaction(async (tx) => {
    if (await findAddressee(tx, link)) await removeMailTopic(tx, { ...link, now });
  });
  return "done";
}
