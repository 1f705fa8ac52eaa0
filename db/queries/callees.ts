import { and, eq, gte, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { callRecipients } from "#db/schema/calls.ts";
import { users } from "#db/schema/identity.ts";
import { mutedCategories } from "#db/schema/invitations.ts";
import { memberships } from "#db/schema/memberships.ts";
import {
  failingAddresses,
  notificationPreferences,
  notifications,
  pushSubscriptions,
} from "#db/schema/notifications.ts";
import type { AskedFacts } from "#lib/calls/leave-out.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { isBlockedBetween } from "./blocks.ts";
import { listAsked } from "./helper-loads.ts";
import { idList } from "./id-list.ts";
import { preferenceColumns, preferencesOf } from "./notification-preferences.ts";

const WEEK_MS = 7 * 86_400_000;

export type CalleeRow = AskedFacts & {
  id: string;
  role: string;
  quartierId: string;
  lastSeenAt: Date;
};

/** `authorId`: who calls. */
type OfCall = { cityId: string; ids: readonly string[]; category: CategoryKey; authorId: string };
type When = { now: Date; timeZone: string };

const preferenceOfMember = and(
  eq(notificationPreferences.cityId, memberships.cityId),
  eq(notificationPreferences.memberId, memberships.id),
);

/** What decides whether some members of a city may be asked by a call; who is not of it is left out. */
export async function listCallees(db: Db, of: OfCall & When): Promise<CalleeRow[]> {
  const { cityId, ids, category, authorId, now, timeZone } = of;
  if (ids.length === 0) return [];
  const isLimited = sql`coalesce(${memberships.limitedUntil} > ${now.toISOString()}::timestamptz, false)`;
  const rows = await db
    .select({
      id: memberships.id,
      role: memberships.role,
      quartierId: memberships.quartierId,
      lastSeenAt: memberships.lastSeenAt,
      available: sql<boolean>`(
        ${isNull(memberships.suspendedAt)} and not ${isLimited}
        and not ${isBlockedBetween(cityId, memberships.id, authorId)}
      )`,
      verified: sql<boolean>`${isNotNull(memberships.verifiedHelperAt)}`,
      hasPush: sql<boolean>`exists (
        select 1 from ${pushSubscriptions}
        where ${pushSubscriptions.cityId} = ${memberships.cityId} and ${pushSubscriptions.memberId} = ${memberships.id}
      )`,
      hasMail: sql<boolean>`${and(isNotNull(users.email), or(isNull(failingAddresses.pausedUntil), lte(failingAddresses.pausedUntil, now)))}`,
      muted: sql<boolean>`exists (
        select 1 from ${mutedCategories}
        where ${mutedCategories.cityId} = ${memberships.cityId} and ${mutedCategories.memberId} = ${memberships.id}
          and ${mutedCategories.category} = ${category}
      )`,
      chosen: preferenceColumns,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(notificationPreferences, preferenceOfMember)
    .leftJoin(failingAddresses, eq(failingAddresses.email, users.email))
    .where(and(eq(memberships.cityId, cityId), sql`${memberships.id} = any(${idList(ids)})`));
  const asked = await listAsked(db, { cityId, helperIds: ids, now, timeZone });
  const solicited = await countSolicitedEach(db, { cityId, ids, since: new Date(now.getTime() - WEEK_MS) });
  const called = await listLastCalls(db, { cityId, ids });
  return rows.map(({ chosen, ...row }) => ({
    ...row,
    preferences: preferencesOf(chosen),
    askedToday: asked.get(row.id)?.invitedToday ?? 0,
    askedThisWeek: Math.max(asked.get(row.id)?.invitedThisWeek ?? 0, solicited.get(row.id) ?? 0),
    lastCalledAt: called.get(row.id) ?? null,
  }));
}

type Some = { cityId: string; ids: readonly string[] };

/** As `countSolicited` counts for one. */
async function countSolicitedEach(
  db: Db,
  { cityId, ids, since }: Some & { since: Date },
): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: notifications.memberId, count: sql<number>`count(*)::int` })
    .from(notifications)
    .where(
      and(
        eq(notifications.cityId, cityId),
        sql`${notifications.memberId} = any(${idList(ids)})`,
        eq(notifications.topic, "solicitations"),
        eq(notifications.inDigest, false),
        gte(notifications.createdAt, since),
      ),
    )
    .groupBy(notifications.memberId);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

async function listLastCalls(db: Db, { cityId, ids }: Some): Promise<Map<string, Date>> {
  const rows = await db
    .select({
      id: callRecipients.memberId,
      last: sql<Date>`max(${callRecipients.askedAt})`.mapWith(callRecipients.askedAt),
    })
    .from(callRecipients)
    .where(and(eq(callRecipients.cityId, cityId), sql`${callRecipients.memberId} = any(${idList(ids)})`))
    .groupBy(callRecipients.memberId);
  return new Map(rows.map(({ id, last }) => [id, last]));
}
