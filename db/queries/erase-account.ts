import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { callRecipients } from "#db/schema/calls.ts";
import { cityFounders } from "#db/schema/city-founders.ts";
import { conversationMembers, messages } from "#db/schema/conversations.ts";
import { deskPeople, deskTasks } from "#db/schema/desk.ts";
import { erasures } from "#db/schema/erasures.ts";
import { appointments, contactReveals, exchanges, sharedContacts } from "#db/schema/exchanges.ts";
import { signInRequests, users } from "#db/schema/identity.ts";
import { helperRecords, invitations, mutedCategories } from "#db/schema/invitations.ts";
import { listingDrafts, listings } from "#db/schema/listings.ts";
import { blocks, idempotencyKeys, memberships } from "#db/schema/memberships.ts";
import {
  digestItems,
  digests,
  failingAddresses,
  notificationPreferences,
  notifications,
  pushSubscriptions,
} from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { savedSearches } from "#db/schema/saved-searches.ts";
import { roleOffers } from "#db/schema/settings.ts";
import { uuidv7 } from "#db/uuid.ts";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { LISTING_TRANSITIONS } from "#lib/listings/listing-status.ts";
import type { ErasureReason } from "#lib/privacy/erasure.ts";
import { GONE_NAME } from "#lib/privacy/gone-name.ts";
import { idList } from "./id-list.ts";

type Place = { cityId: string; memberId: string };

/** Rows that are theirs alone, and go: by the column that names them. */
const OWN_ROWS: readonly [PgTable, cityId: PgColumn, memberId: PgColumn][] = [
  [blocks, blocks.cityId, blocks.blockerId],
  [blocks, blocks.cityId, blocks.blockedId],
  [callRecipients, callRecipients.cityId, callRecipients.memberId],
  [contactReveals, contactReveals.cityId, contactReveals.ownerId],
  [deskTasks, deskTasks.cityId, deskTasks.memberId],
  [deskPeople, deskPeople.cityId, deskPeople.memberId],
  [digestItems, digestItems.cityId, digestItems.memberId],
  [digests, digests.cityId, digests.memberId],
  [helperRecords, helperRecords.cityId, helperRecords.helperId],
  [idempotencyKeys, idempotencyKeys.cityId, idempotencyKeys.memberId],
  [listingDrafts, listingDrafts.cityId, listingDrafts.memberId],
  [mutedCategories, mutedCategories.cityId, mutedCategories.memberId],
  [notificationPreferences, notificationPreferences.cityId, notificationPreferences.memberId],
  [notifications, notifications.cityId, notifications.memberId],
  [outbox, outbox.cityId, outbox.memberId],
  [pushSubscriptions, pushSubscriptions.cityId, pushSubscriptions.memberId],
  [savedSearches, savedSearches.cityId, savedSearches.memberId],
  [sharedContacts, sharedContacts.cityId, sharedContacts.memberId],
];

const deletable = [...LISTING_TRANSITIONS.delete.from];

/** Their listings are deleted, for the job to erase; of what the city removed, the exact place goes. */
async function eraseListings(tx: Db, { cityId, memberId }: Place, now: Date): Promise<void> {
  const theirs = and(eq(listings.cityId, cityId), eq(listings.authorId, memberId));
  await tx
    .update(listings)
    .set({ status: "deleted", updatedAt: now })
    .where(and(theirs, inArray(listings.status, deletable)));
  await tx
    .update(listings)
    .set({ location: sql`${listings.cellCentre}` })
    .where(and(theirs, eq(listings.status, "removed")));
}

async function exchangeIds(tx: Db, { cityId, memberId }: Place): Promise<string[]> {
  const isTheirs = or(eq(exchanges.helperId, memberId), eq(exchanges.beneficiaryId, memberId));
  const rows = await tx
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(and(eq(exchanges.cityId, cityId), isTheirs));
  return rows.map(({ id }) => id);
}

/** What others read of them: no place where they met, and no first name in what told of them. */
async function eraseFromOthers(tx: Db, place: Place & { firstName: string; now: Date }): Promise<void> {
  const { cityId, memberId, firstName, now } = place;
  const ids = await exchangeIds(tx, place);
  const about = (key: PgColumn): SQL =>
    sql`${key} like any (array(select kind || id || ':%' from unnest(${idList(ids)}) id, unnest(array['exchange:', 'how-did-it-go:']) kind))`;
  await tx
    .update(appointments)
    .set({ place: "" })
    .where(and(eq(appointments.cityId, cityId), sql`${appointments.exchangeId} = any(${idList(ids)})`));
  await tx
    .update(messages)
    .set({ data: sql`${messages.data} - 'place'` })
    .where(and(eq(messages.cityId, cityId), eq(messages.authorId, memberId), sql`${messages.data} ? 'place'`));
  await tx
    .update(notifications)
    .set({ notice: sql`jsonb_set(${notifications.notice}, '{words,name}', to_jsonb(${GONE_NAME}::text))` })
    .where(
      and(
        eq(notifications.cityId, cityId),
        sql`${notifications.notice} #>> '{words,name}' = ${firstName}`,
        about(notifications.businessKey),
      ),
    );
  await tx
    .update(outbox)
    .set({ subject: null })
    .where(and(eq(outbox.cityId, cityId), sql`strpos(${outbox.subject}, ${firstName}) > 0`, about(outbox.businessKey)));
  await tx
    .update(conversationMembers)
    .set({ leftAt: sql`coalesce(${conversationMembers.leftAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(conversationMembers.cityId, cityId), eq(conversationMembers.memberId, memberId)));
  // That somebody was asked, and what they answered, stays counted; why they were is about them.
  await tx
    .update(invitations)
    .set({ reasons: [], inputs: {} })
    .where(and(eq(invitations.cityId, cityId), eq(invitations.helperId, memberId)));
}

/** The place in the city stays as a number that is nobody's: its account is another one, without an address. */
async function emptyPlace(tx: Db, { cityId, memberId }: Place, now: Date): Promise<void> {
  const userId = uuidv7(now.getTime());
  const at = now.toISOString();
  await tx.insert(users).values({ id: userId, email: null, createdAt: now });
  await tx
    .update(memberships)
    .set({
      userId,
      firstName: GONE_NAME,
      home: null,
      languages: ["fr"],
      locale: DEFAULT_LOCALE,
      role: "resident",
      roleSince: null,
      verifiedHelperAt: null,
      limitedUntil: null,
      leavingAt: sql`coalesce(${memberships.leavingAt}, ${at}::timestamptz)`,
      suspendedAt: sql`coalesce(${memberships.suspendedAt}, ${at}::timestamptz)`,
      lastSeenAt: now,
      erasedAt: now,
    })
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)));
}

/** The address, and the account itself unless another city knows it. */
async function eraseUser(tx: Db, { cityId, userId }: { cityId: string; userId: string }): Promise<void> {
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId));
  const email = user?.email;
  if (email) {
    await tx.delete(outbox).where(and(eq(outbox.cityId, cityId), eq(outbox.recipient, email)));
    await tx.delete(roleOffers).where(and(eq(roleOffers.cityId, cityId), eq(roleOffers.email, email)));
    await tx.delete(cityFounders).where(and(eq(cityFounders.cityId, cityId), eq(cityFounders.email, email)));
  }
  const [elsewhere] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(eq(memberships.userId, userId))
    .limit(1);
  if (elsewhere) return;
  if (email) {
    await tx.delete(signInRequests).where(eq(signInRequests.email, email));
    await tx.delete(failingAddresses).where(eq(failingAddresses.email, email));
  }
  await tx.delete(users).where(eq(users.id, userId));
}

export type Erasing = Place & { userId: string; firstName: string; now: Date };

/**
 * Erases everything that a person of a city left, but for what others need to read on and what is counted, which then refers to a
 * number that is nobody's. Listings wait for the job that erases them. Nothing of theirs may go on.
 */
export async function eraseRows(tx: Db, erasing: Erasing): Promise<void> {
  const { cityId, memberId, userId, now } = erasing;
  await eraseListings(tx, erasing, now);
  await eraseFromOthers(tx, erasing);
  for (const [table, ofCity, column] of OWN_ROWS) {
    await tx.delete(table).where(and(eq(ofCity, cityId), eq(column, memberId)));
  }
  await emptyPlace(tx, erasing, now);
  await eraseUser(tx, { cityId, userId });
}

/** Notes that an account was erased, to do it again after a backup was put back. */
export async function insertErasure(
  tx: Db,
  erasure: { cityId: string; memberId: string; reason: ErasureReason; at: Date },
): Promise<void> {
  await tx.insert(erasures).values(erasure).onConflictDoNothing();
}

export type Erasure = { cityId: string; memberId: string; reason: ErasureReason; at: Date };

/** Every erasure that is known, the oldest first. */
export async function listErasures(db: Db): Promise<Erasure[]> {
  const { cityId, memberId, reason, at } = erasures;
  return db.select({ cityId, memberId, reason, at }).from(erasures).orderBy(erasures.at, erasures.memberId);
}
