import "server-only";
import { database } from "#db/client.ts";
import { maskEmail } from "#lib/identity/email-address.ts";
import type { Topic } from "#lib/notifications/topic.ts";
import { findLinkHolder } from "./find-link-holder.ts";
import type { OwnPreferences } from "./load-preferences.ts";

/** What the holder of a link sees of a member: their messages, and enough to know whose they are. */
export type LinkedPreferences = Pick<OwnPreferences, "preferences" | "locale" | "hasPush"> & {
  topic: Topic;
  firstName: string;
  maskedEmail: string;
};
type OpenedPreferences = { view: "unknown" | "expired"; own: null } | { view: "open"; own: LinkedPreferences };

/** What the link of a mail opens in a city. It changes nothing: mail scanners open links, too. */
export async function loadLinkedPreferences(citySlug: string, signed: string, now: Date): Promise<OpenedPreferences> {
  const found = await findLinkHolder(database(), citySlug, signed, now);
  if (found.view !== "open") return { view: found.view, own: null };
  const { topic, firstName, recipient, preferences, locale, hasPush } = found.holder;
  if (recipient === null) return { view: "unknown", own: null };
  const own = { topic, firstName, maskedEmail: maskEmail(recipient), preferences, locale, hasPush };
  return { view: "open", own };
}
