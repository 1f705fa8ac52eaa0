import "server-only";
import type { Db } from "#db/client.ts";
import { findSomeMembership } from "#db/queries/memberships.ts";
import { findAddressee } from "#db/queries/people.ts";
import { uuidv7 } from "#db/uuid.ts";
import { href } from "#lib/i18n/routes.ts";
import type { AccountChange } from "#lib/identity/account-change.ts";
import { env } from "../env.ts";
import { notify } from "../notifications/notify.ts";

/** Tells a person that how they sign in was changed, in the name of a city, or of another one of theirs. */
export async function tellAccountChanged(
  tx: Db,
  { userId, cityId, what }: { userId: string; cityId: string; what: AccountChange },
  now: Date,
): Promise<void> {
  const place = await findSomeMembership(tx, { userId, cityId });
  const to = place && (await findAddressee(tx, place));
  if (!place || !to) return;
  const params = { city: place.citySlug };
  const link = env().baseUrl + href(to.locale, "security", params);
  const notice = { words: { what }, place: { route: "security" as const, params } };
  const businessKey = `account-changed:${uuidv7()}`;
  await notify(tx, to, { kind: "account-changed", payload: { what, link }, notice, businessKey }, now);
}
