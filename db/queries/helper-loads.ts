import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { callRecipients } from "#db/schema/calls.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { invitations, mutedCategories } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { addDays, endOfLocalDay, localDay } from "#lib/listings/local-time.ts";
import type { HelperLoad } from "#lib/matching/waves/helper-load.ts";
import { wantedSolicitations } from "#lib/notifications/wanted-solicitations.ts";
import { usedInWeek } from "./exchange-usage.ts";
import { idList } from "./id-list.ts";
import { findAddressees } from "./people.ts";

const WEEK_MS = 7 * 86_400_000;

type OfHelpers = { cityId: string; helperIds: readonly string[]; now: Date; timeZone: string };

type Invited = Pick<HelperLoad, "unanswered" | "invitedToday" | "invitedThisWeek" | "lastInvitedAt">;

const UNASKED: Invited = { unanswered: 0, invitedToday: 0, invitedThisWeek: 0, lastInvitedAt: null };

/** How many of a column's moments are of the local day, and of seven days. */
function countsOf(sentAt: PgColumn, { now, timeZone }: Pick<OfHelpers, "now" | "timeZone">) {
  const today = endOfLocalDay(addDays(localDay(now, timeZone).date, -1), timeZone);
  const since = (moment: Date) =>
    sql<number>`count(*) filter (where ${sentAt} >= ${moment.toISOString()}::timestamptz)::int`;
  return { invitedToday: since(today), invitedThisWeek: since(new Date(now.getTime() - WEEK_MS)) };
}

/** Invitations count by the moment at which they were sent, whatever became of them. */
async function listInvited(db: Db, { cityId, helperIds, now, timeZone }: OfHelpers): Promise<Map<string, Invited>> {
  const rows = await db
    .select({
      helperId: invitations.helperId,
      unanswered: sql<number>`count(*) filter (where ${invitations.answer} is null)::int`,
      ...countsOf(invitations.sentAt, { now, timeZone }),
      lastInvitedAt: sql<Date>`max(${invitations.sentAt})`.mapWith(invitations.sentAt),
    })
    .from(invitations)
    .where(and(eq(invitations.cityId, cityId), sql`${invitations.helperId} = any(${idList(helperIds)})`))
    .groupBy(invitations.helperId);
  return new Map(rows.map(({ helperId, ...invited }) => [helperId, invited]));
}

/** A call of the city asks as an invitation does, but that it waits for nobody. */
async function listCalled(db: Db, { cityId, helperIds, now, timeZone }: OfHelpers): Promise<Map<string, Invited>> {
  const rows = await db
    .select({
      memberId: callRecipients.memberId,
      ...countsOf(callRecipients.askedAt, { now, timeZone }),
      lastInvitedAt: sql<Date>`max(${callRecipients.askedAt})`.mapWith(callRecipients.askedAt),
    })
    .from(callRecipients)
    .where(and(eq(callRecipients.cityId, cityId), sql`${callRecipients.memberId} = any(${idList(helperIds)})`))
    .groupBy(callRecipients.memberId);
  return new Map(rows.map(({ memberId, ...called }) => [memberId, { ...called, unanswered: 0 }]));
}

function together(one: Invited, other: Invited): Invited {
  const last = Math.max(one.lastInvitedAt?.getTime() ?? 0, other.lastInvitedAt?.getTime() ?? 0);
  return {
    unanswered: one.unanswered + other.unanswered,
    invitedToday: one.invitedToday + other.invitedToday,
    invitedThisWeek: one.invitedThisWeek + other.invitedThisWeek,
    lastInvitedAt: last > 0 ? new Date(last) : null,
  };
}

/** How often some people were asked lately, be it for a request or by a call; who never was is left out. */
export async function listAsked(db: Db, of: OfHelpers): Promise<Map<string, Invited>> {
  const [invited, called] = [await listInvited(db, of), await listCalled(db, of)];
  const ids = new Set([...invited.keys(), ...called.keys()]);
  return new Map([...ids].map((id) => [id, together(invited.get(id) ?? UNASKED, called.get(id) ?? UNASKED)]));
}

/** What the open offers of helpers still give this week, less what they proposed and nobody accepted yet. */
async function listCapacities(db: Db, { cityId, helperIds, now, timeZone }: OfHelpers): Promise<Map<string, number>> {
  const week = sql`${weekOf(now, timeZone)}::date`;
  const left = await db
    .select({
      helperId: listings.authorId,
      left: sql<number>`sum(greatest(0, ${listings.capacity} - ${usedInWeek(week)}))::int`,
    })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        inArray(listings.authorId, [...helperIds]),
        eq(listings.kind, "offer"),
        eq(listings.status, "published"),
        gt(listings.expiresAt, now),
      ),
    )
    .groupBy(listings.authorId);
  const proposed = await db
    .select({ helperId: exchanges.helperId, count: sql<number>`count(*)::int` })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.cityId, cityId),
        inArray(exchanges.helperId, [...helperIds]),
        eq(exchanges.status, "proposed"),
        gt(exchanges.createdAt, new Date(now.getTime() - WEEK_MS)),
      ),
    )
    .groupBy(exchanges.helperId);
  const promised = new Map(proposed.map(({ helperId, count }) => [helperId, count]));
  return new Map(left.map((row) => [row.helperId, Math.max(0, row.left - (promised.get(row.helperId) ?? 0))]));
}

async function listMuted(db: Db, { cityId, helperIds }: OfHelpers): Promise<Map<string, CategoryKey[]>> {
  const rows = await db
    .select({ memberId: mutedCategories.memberId, category: mutedCategories.category })
    .from(mutedCategories)
    .where(and(eq(mutedCategories.cityId, cityId), inArray(mutedCategories.memberId, [...helperIds])));
  const muted = new Map<string, CategoryKey[]>();
  for (const { memberId, category } of rows) muted.set(memberId, [...(muted.get(memberId) ?? []), category]);
  return muted;
}

/** How much some helpers of a city may be asked now: what they give, and how often they were asked lately. */
export async function listHelperLoads(db: Db, of: OfHelpers): Promise<HelperLoad[]> {
  if (of.helperIds.length === 0) return [];
  const asked = await listAsked(db, of);
  const capacities = await listCapacities(db, of);
  const muted = await listMuted(db, of);
  const people = await findAddressees(db, { cityId: of.cityId, memberIds: of.helperIds });
  const wanted = (id: string) => {
    const person = people.get(id);
    return person ? wantedSolicitations(person, of.now) : 0;
  };
  return of.helperIds.map((id) => ({
    id,
    wantedPerWeek: wanted(id),
    capacityLeft: capacities.get(id) ?? 0,
    ...(asked.get(id) ?? UNASKED),
    muted: muted.get(id) ?? [],
  }));
}
