import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { updateDecision } from "#db/queries/decisions.ts";
import { findAddressee } from "#db/queries/people.ts";
import { isRestricted, listEnding, lockEnding, refreshRestrictions } from "#db/queries/restrictions.ts";
import type { City } from "#lib/cities/city.ts";
import { href } from "#lib/i18n/routes.ts";
import { eachApart } from "../each-apart.ts";
import { env } from "../env.ts";
import { forEachCity } from "../for-each-city.ts";
import { notify } from "../notifications/notify.ts";
import { holdConcerned } from "./hold-concerned.ts";
import { restoreListings } from "./restore-listings.ts";

type Ended = { decisionId: string; memberId: string };

async function tellEnded(
  tx: Db,
  { id: cityId, slug }: City,
  { decisionId, memberId }: Ended,
  now: Date,
): Promise<void> {
  // Another restriction goes on: they are told when nothing is taken from them any more.
  if (await isRestricted(tx, { cityId, memberId }, now)) return;
  const to = await findAddressee(tx, { cityId, memberId });
  if (!to) return;
  const params = { city: slug };
  const link = env().baseUrl + href(to.locale, "myListings", params);
  const notice = { words: {}, place: { route: "myListings" as const, params } };
  const businessKey = `restriction-ended:${decisionId}`;
  await notify(tx, to, { kind: "restriction-ended", payload: { link }, notice, businessKey }, now);
}

type Ending = { id: string; memberId: string; listingId: string | null };

/** Ends a limit or a suspension whose time is over. False when it has ended, or somebody else ends it. */
async function liftOne(db: Db, city: City, { id, memberId, listingId }: Ending, now: Date): Promise<boolean> {
  const { id: cityId } = city;
  return db.transaction(async (tx) => {
    await holdConcerned(tx, { cityId, memberId, listingId });
    const ending = await lockEnding(tx, { cityId, id, now });
    if (!ending) return false;
    const { action, decidedBy } = ending;
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
    await eachApart(await listEnding(db, { cityId: city.id, now }), async (ending) => {
      if (await liftOne(db, city, ending, now)) ended += 1;
    });
  });
  return ended;
}
