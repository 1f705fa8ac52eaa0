import "server-only";
import { database, inOneTransaction } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { clearLeaving, findLeaving, listPausedByLeaving, lockPlace, type Place } from "#db/queries/leaving.ts";
import { refreshRestrictions } from "#db/queries/restrictions.ts";
import { erasureOf } from "#lib/privacy/come-back-link.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loadCity } from "../cities/load-city.ts";
import { changeListingStatus } from "../listings/change-listing-status.ts";
import { currentSession } from "../session.ts";
import { openComeBackLink } from "./come-back-link-signature.ts";

/** Somebody who asked to leave, and when their account is erased. */
export type Leaving = { memberId: string; leavingAt: Date; erasedOn: Date };

function leaving(found: { memberId: string; leavingAt: Date } | null, now: Date): Leaving | null {
  const erasedOn = found && erasureOf(found.leavingAt);
  return found && erasedOn && erasedOn > now ? { ...found, erasedOn } : null;
}

/** Who may still come back to a city: by the link of their mail, or signed in. Null for anybody else, and once it is too late. */
export async function loadLeaving(citySlug: string, link: string | null, now: Date): Promise<Leaving | null> {
  const city = await loadCity(citySlug);
  if (!city) return null;
  if (link === null) {
    const session = await currentSession();
    return session && leaving(await findLeaving(database(), { cityId: city.id, userId: session.userId }), now);
  }
  const opened = openComeBackLink(link);
  if (opened?.cityId !== city.id) return null;
  const found = await findLeaving(database(), { cityId: city.id, memberId: opened.memberId });
  return found?.leavingAt.getTime() === opened.askedAt.getTime() ? leaving(found, now) : null;
}

/** Puts back on line what was paused when they left, as far as it still may be. */
async function putBack(place: Place, leavingAt: Date, now: Date): Promise<void> {
  await inOneTransaction(async (tx) => {
    const member = await lockPlace(tx, place);
    if (!member || member.suspended) return;
    for (const listingId of await listPausedByLeaving(tx, place, leavingAt)) {
      await changeListingStatus(member, { listingId, action: "resume" }, now).catch((error: unknown) => {
        // Its date has passed, or there are too many: it stays paused, for them to see.
        if (!(error instanceof Refusal)) throw error;
      });
    }
  });
}

/**
 * Somebody who asked to leave stays: by the link of their mail (`null`: signed in). Exchanges that ended do not come back. Refuses
 * with `link-expired` whoever may not, or no longer.
 */
export async function comeBack(citySlug: string, link: string | null, now: Date): Promise<void> {
  const city = await loadCity(citySlug);
  const found = await loadLeaving(citySlug, link, now);
  if (!city || !found) throw new Refusal("link-expired");
  const place = { cityId: city.id, memberId: found.memberId };
  await inOneTransaction(async (tx) => {
    const held = await lockPlace(tx, place);
    if (held?.leavingAt?.getTime() !== found.leavingAt.getTime() || held.erasedAt) throw new Refusal("link-expired");
    await clearLeaving(tx, place);
    await refreshRestrictions(tx, place, now);
    const { cityId, memberId } = place;
    const subject = `member:${memberId}` as const;
    await insertAuditEntry(tx, { cityId, actorId: memberId, action: "account.returned", subject, memberId, now });
  });
  await putBack(place, found.leavingAt, now);
}
