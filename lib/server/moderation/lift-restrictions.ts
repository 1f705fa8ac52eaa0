import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { updateDecision } from "#db/queries/decisions.ts";
import { lockAuthor } from "#db/queries/listings-write.ts";
import { findAddressee } from "#db/queries/people.ts";
import { lockEnding, refreshRestrictions } from "#db/queries/restrictions.ts";
import type { City } from "#lib/cities/city.ts";
import { href } from "#lib/i18n/routes.ts";
import { env } from "../env.ts";
import { forEachCity } from "../for-each-city.ts";
import { notify } from "../notifications/notify.ts";
import { restoreListings } from "./restore-listings.ts";

type Ended = { decisionId: string; memberId: string };

async function tellEnded(
  tx: Db,
  { id: cityId, slug }: City,
  { decisionId, memberId }: Ended,
  now: Date,
): Promise<void> {
  const to = await findAddressee(tx, { cityId, memberId });
  // Another restriction goes on.
  if (!to || to.suspended) return;
  const params = { city: slug };
  const link = env().baseUrl + href(to.locale, "myListings", params);
  const notice = { words: {}, place: { route: "myListings" as const, params } };
  const businessKey = `restriction-ended:${decisionId}`;
  await notify(tx, to, { kind: "restriction-ended", payload: { link }, notice, businessKey }, now);
}

/** Ends the next limit or suspension of a city whose time is over. False when there is none. */
async function liftNext(db: Db, city: City, now: Date): Promise<boolean> {
  const { id: cityId } = city;
  return db.transaction(async (tx) => {
    const ending = await lockEnding(tx, { cityId, now });
    if (!ending) return false;
    const { id, memberId, action, decidedBy } = ending;
    await lockAuthor(tx, { cityId, memberId });
    await updateDecision(tx, { cityId, id }, { endedAt: now });
    await refreshRestrictions(tx, { cityId, memberId }, now);
    await restoreListings(tx, city, { memberId, actorId: null, moderatorId: decidedBy }, now);
    await tellEnded(tx, city, { decisionId: id, memberId }, now);
    await insertAuditEntry(tx, {
      cityId,
      actorId: null,
      action: "restriction.ended",
      subject: `decision:${id}`,
      memberId,
      details: { action },
      now,
    });
    return true;
  });
}

/** Ends limits and suspensions on time: what they took comes back, and people are told. Gives how many ended. */
export async function liftRestrictions(db: Db, now: Date): Promise<number> {
  let ended = 0;
  await forEachCity(db, async (city) => {
    while (await liftNext(db, city, now)) ended += 1;
  });
  return ended;
}
