import "server-only";
import type { Db } from "#db/client.ts";
import { purgeCallRecipients } from "#db/queries/calls.ts";
import { listCities } from "#db/queries/cities.ts";
import { forgetInsightPeople } from "#db/queries/insight-folding.ts";
import {
  forgetUnsentMails,
  purgeAftercare,
  purgeCity,
  purgeIdentity,
  purgeMessages,
  purgeTalks,
} from "#db/queries/purge.ts";
import { purgeMergedPeople } from "#db/queries/purge-desk.ts";
import { purgeModeration } from "#db/queries/purge-moderation.ts";
import { deleteOldQuartierDrafts } from "#db/queries/quartier-drafts.ts";
import { purgeStrikes } from "#db/queries/strikes.ts";
import { purgeRoleOffers } from "#db/queries/team.ts";
import { EMAIL_UNDO_DAYS, SESSION_LIFETIMES } from "#lib/identity/session-lifetime.ts";
import { MOST_DAYS } from "#lib/insights/period.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { eraseIdle } from "#lib/server/desk/erase-idle.ts";
import { SECRET_KINDS } from "#lib/server/mail/mail-kind.ts";

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;
/** The figures of a year stay published for five years. */
const COUNTED_YEARS = 6;
/** For the figures of a year and of the year before, it is known how many different people are behind them. */
const KNOWN_PEOPLE_MS = MOST_DAYS * DAY_MS;

/** Deletes what has outlived its use. Gives how many rows went, by table. */
export async function purgeExpired(db: Db, now: Date): Promise<Record<string, number>> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const gone = await purgeIdentity(db, {
    signInRequests: ago(DAY_MS),
    rateLimits: ago(2 * DAY_MS),
    sessions: ago(SESSION_LIFETIMES.resident.absoluteMs),
    failingAddresses: ago(YEAR_MS),
    emailChanges: ago((EMAIL_UNDO_DAYS + 1) * DAY_MS),
  });
  gone.quartierDrafts = await deleteOldQuartierDrafts(db, ago(DAY_MS));
  for (const { id: cityId, timeZone } of await listCities(db)) {
    const year = ago(YEAR_MS);
    const inCity = {
      ...(await purgeCity(db, cityId, { drafts: ago(30 * DAY_MS), keys: ago(7 * DAY_MS) })),
      ...(await purgeTalks(db, cityId, { conversations: year, reveals: year, reports: ago(COUNTED_YEARS * YEAR_MS) })),
      ...(await purgeAftercare(db, cityId, { ended: year })),
      ...(await purgeModeration(db, { cityId, closed: year })),
      strikes: await purgeStrikes(db, { cityId, before: year, counted: ago(COUNTED_YEARS * YEAR_MS) }),
      roleOffers: await purgeRoleOffers(db, cityId, now),
      insightPeople: await forgetInsightPeople(db, cityId, localDay(ago(KNOWN_PEOPLE_MS), timeZone).date),
      callRecipients: await purgeCallRecipients(db, { cityId, before: ago(180 * DAY_MS) }),
      deskPeople:
        (await eraseIdle(db, { cityId, since: year }, now)) +
        (await purgeMergedPeople(db, { cityId, before: ago(30 * DAY_MS) })),
      // Nothing that a digest may tell lives longer than its item is remembered.
      ...(await purgeMessages(db, cityId, { messages: ago(90 * DAY_MS), digests: ago(180 * DAY_MS) })),
    };
    for (const [table, count] of Object.entries(inCity)) gone[table] = (gone[table] ?? 0) + count;
    for (const kind of SECRET_KINDS) await forgetUnsentMails(db, { cityId, kind, before: ago(DAY_MS), now });
  }
  return gone;
}
