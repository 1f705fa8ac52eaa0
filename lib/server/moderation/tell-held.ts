import "server-only";
import type { Db } from "#db/client.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import { href } from "#lib/i18n/routes.ts";
import { env } from "../env.ts";
import { notify } from "../notifications/notify.ts";

export type HeldText = { listingId: string; authorId: string; title: string; version: number };

/** Writes to the author of a listing that it is to be read before it appears: once for each text. */
export async function tellHeld(
  tx: Db,
  { id: cityId, slug }: City,
  { listingId, authorId, title, version }: HeldText,
  now: Date,
): Promise<void> {
  const to = await findAddressee(tx, { cityId, memberId: authorId });
  if (!to) return;
  const link = env().baseUrl + href(to.locale, "published", { city: slug, id: listingId });
  const businessKey = `listing-held:${listingId}:${version}`;
  // They did it just now: they are awake, and need no bell for it.
  await notify(
    tx,
    to,
    { kind: "listing-held", payload: { title, link }, notice: null, businessKey, pressing: true },
    now,
  );
}
