import "server-only";
import type { Db } from "#db/client.ts";
import { purgeCallRecipients } from "#db/queries/calls.ts";
import { forgetInsightPeople } from "#db/queries/insight-folding.ts";
import { purgeNewcomers } from "#db/queries/newcomers.ts";
import {
  forgetUnsentMails,
  purgeAttempts,
  purgeConversations,
  purgeCountedNotices,
  purgeDigestItems,
  purgeDigests,
  purgeDrafts,
  purgeEmailChanges,
  purgeErasures,
  purgeFailing,
  purgeFormKeys,
  purgeFoundedCities,
  purgeFounders,
  purgeNotifications,
  purgeOutbox,
  purgePlaces,
  purgeRemovedListings,
  purgeReveals,
  purgeSessions,
  purgeSignIns,
  purgeThanks,
} from "#db/queries/purge.ts";
import { purgeMergedPeople } from "#db/queries/purge-desk.ts";
import { purgeNotices, purgeOldDecisions } from "#db/queries/purge-moderation.ts";
import { deleteOldQuartierDrafts } from "#db/queries/quartier-drafts.ts";
import { purgeCountedStrikes, purgeStrikes } from "#db/queries/strikes.ts";
import { purgeRoleOffers } from "#db/queries/team.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { eraseIdle } from "#lib/server/desk/erase-idle.ts";
import { SECRET_KINDS } from "#lib/server/mail/mail-kind.ts";

type Gone = Record<string, number>;
type OfCity = { cityId: string; timeZone: string; before: Date; now: Date };

/** What each line of the retention table means for the rows of no city: what ended before a moment goes. */
export const PURGES_OF_NO_CITY = {
  newcomers: async (db: Db, before: Date): Promise<Gone> => ({ newcomers: await purgeNewcomers(db, before) }),
  founders: async (db: Db, before: Date): Promise<Gone> => ({ founders: await purgeFounders(db, before) }),
  sessions: async (db: Db, before: Date): Promise<Gone> => ({ sessions: await purgeSessions(db, before) }),
  signIns: async (db: Db, before: Date): Promise<Gone> => ({ signInRequests: await purgeSignIns(db, before) }),
  emailChanges: async (db: Db, before: Date): Promise<Gone> => ({ emailChanges: await purgeEmailChanges(db, before) }),
  attempts: async (db: Db, before: Date): Promise<Gone> => ({ rateLimits: await purgeAttempts(db, before) }),
  failing: async (db: Db, before: Date): Promise<Gone> => ({ failingAddresses: await purgeFailing(db, before) }),
  sentFiles: async (db: Db, before: Date): Promise<Gone> => ({
    quartierDrafts: await deleteOldQuartierDrafts(db, before),
  }),
};

async function forgetSecrets(db: Db, { cityId, before, now }: OfCity): Promise<Gone> {
  for (const kind of SECRET_KINDS) await forgetUnsentMails(db, { cityId, kind, before, now });
  return {};
}

/** The same for the rows of one city. */
export const PURGES_OF_A_CITY = {
  erasures: async (db: Db, of: OfCity): Promise<Gone> => ({ erasures: await purgeErasures(db, of) }),
  roleOffers: async (db: Db, { cityId, before }: OfCity): Promise<Gone> => ({
    roleOffers: await purgeRoleOffers(db, cityId, before),
  }),
  removedListings: async (db: Db, of: OfCity): Promise<Gone> => ({
    removedListings: await purgeRemovedListings(db, of),
  }),
  drafts: async (db: Db, of: OfCity): Promise<Gone> => ({ drafts: await purgeDrafts(db, of) }),
  formKeys: async (db: Db, of: OfCity): Promise<Gone> => ({ keys: await purgeFormKeys(db, of) }),
  calls: async (db: Db, of: OfCity): Promise<Gone> => ({ callRecipients: await purgeCallRecipients(db, of) }),
  conversations: async (db: Db, of: OfCity): Promise<Gone> => ({ conversations: await purgeConversations(db, of) }),
  reveals: async (db: Db, of: OfCity): Promise<Gone> => ({ contactReveals: await purgeReveals(db, of) }),
  places: async (db: Db, of: OfCity): Promise<Gone> => ({ places: await purgePlaces(db, of) }),
  thanks: async (db: Db, of: OfCity): Promise<Gone> => ({ thanks: await purgeThanks(db, of) }),
  notices: async (db: Db, { cityId, before: closed }: OfCity): Promise<Gone> => ({
    notices: await purgeNotices(db, { cityId, closed }),
  }),
  countedNotices: async (db: Db, of: OfCity): Promise<Gone> => ({ reports: await purgeCountedNotices(db, of) }),
  decisions: async (db: Db, { cityId, before: closed }: OfCity): Promise<Gone> => ({
    decisions: await purgeOldDecisions(db, { cityId, closed }),
  }),
  strikes: async (db: Db, of: OfCity): Promise<Gone> => ({ strikes: await purgeStrikes(db, of) }),
  countedStrikes: async (db: Db, of: OfCity): Promise<Gone> => ({ strikes: await purgeCountedStrikes(db, of) }),
  foundedCities: async (db: Db, of: OfCity): Promise<Gone> => ({ foundedCities: await purgeFoundedCities(db, of) }),
  deskPeople: async (db: Db, { cityId, before: since, now }: OfCity): Promise<Gone> => ({
    deskPeople: await eraseIdle(db, { cityId, since }, now),
  }),
  mergedPeople: async (db: Db, of: OfCity): Promise<Gone> => ({ deskPeople: await purgeMergedPeople(db, of) }),
  messages: async (db: Db, of: OfCity): Promise<Gone> => ({
    outbox: await purgeOutbox(db, of),
    notifications: await purgeNotifications(db, of),
    digests: await purgeDigests(db, of),
  }),
  unsentSecrets: forgetSecrets,
  digestItems: async (db: Db, of: OfCity): Promise<Gone> => ({ digestItems: await purgeDigestItems(db, of) }),
  figures: async (db: Db, { cityId, timeZone, before }: OfCity): Promise<Gone> => ({
    insightPeople: await forgetInsightPeople(db, cityId, localDay(before, timeZone).date),
  }),
};
