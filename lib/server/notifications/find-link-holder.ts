import "server-only";
import type { Db } from "#db/client.ts";
import { findCityBySlug } from "#db/queries/cities.ts";
import { type Addressee, findAddressee } from "#db/queries/people.ts";
import type { Topic } from "#lib/notifications/topic.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { openPreferencesLink } from "./preferences-link-signature.ts";

/** Whose messages a link changes, and the topic of the mail that it stood in. */
type LinkHolder = Addressee & { topic: Topic };

/** `unknown`: not written by us, or not for this city, or nobody is there any more. `expired`: it is too old. */
type FoundHolder = { view: "unknown" | "expired"; holder: null } | { view: "open"; holder: LinkHolder };

const UNKNOWN = { view: "unknown", holder: null } as const;

/** Reads a link of a mail, by an address of a city. Who is suspended chooses nothing, and is as good as nobody. */
export async function findLinkHolder(db: Db, citySlug: string, signed: string, now: Date): Promise<FoundHolder> {
  const link = openPreferencesLink(signed);
  const city = link && (await findCityBySlug(db, citySlug));
  if (!link || city?.id !== link.cityId) return UNKNOWN;
  if (link.expiresAt <= now) return { view: "expired", holder: null };
  const person = await findAddressee(db, link);
  return person && !person.suspended ? { view: "open", holder: { ...person, topic: link.topic } } : UNKNOWN;
}

/** For actions: whose messages a link changes, or the refusal `link-expired` or `not-found`. */
export async function requireLinkHolder(db: Db, citySlug: string, signed: string, now: Date): Promise<LinkHolder> {
  const { view, holder } = await findLinkHolder(db, citySlug, signed, now);
  if (holder) return holder;
  throw new Refusal(view === "expired" ? "link-expired" : "not-found");
}
