import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { decisions } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { DecisionRow } from "./decisions.ts";

type Person = { cityId: string; memberId: string };

const atMoment = (now: Date) => sql`${now.toISOString()}::timestamptz`;

/**
 * Brings the flags of a member to what the decisions that are in force say, all of them together: the end of one changes nothing
 * of another. Who leaves stays away.
 */
export async function refreshRestrictions(tx: Db, { cityId, memberId }: Person, now: Date): Promise<void> {
  await tx.execute(sql`
    update memberships m set
      limited_until = f.limited_until,
      suspended_at = coalesce(f.suspended_at, m.leaving_at),
      suspended_until = case when f.closed_at is null then f.suspended_until end,
      closed_at = f.closed_at
    from (
      select max(ends_at) filter (where action = 'limit') as limited_until,
        min(applied_at) filter (where action in ('suspend', 'close_account')) as suspended_at,
        max(ends_at) filter (where action = 'suspend') as suspended_until,
        min(applied_at) filter (where action = 'close_account') as closed_at
      from decisions
      where city_id = ${cityId} and member_id = ${memberId} and state = 'applied' and ended_at is null
        and action in ('limit', 'suspend', 'close_account') and (ends_at is null or ends_at > ${atMoment(now)})
    ) f
    where m.city_id = ${cityId} and m.id = ${memberId}`);
}

/** Whether a member is limited or suspended, or their account closed, by what their flags say. */
export async function isRestricted(tx: Db, { cityId, memberId }: Person, now: Date): Promise<boolean> {
  const [row] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.cityId, cityId),
        eq(memberships.id, memberId),
        or(isNotNull(memberships.suspendedAt), gt(memberships.limitedUntil, now)),
      ),
    );
  return row !== undefined;
}

const OPEN = ["pending", "published", "paused"] as const;

/** The open listings of a member, in the order in which they are held. */
export async function listOpenListings(tx: Db, { cityId, memberId }: Person): Promise<string[]> {
  const rows = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.authorId, memberId), inArray(listings.status, [...OPEN])))
    .orderBy(asc(listings.id));
  return rows.map(({ id }) => id);
}

/**
 * The removed listings of a member whose reason is gone. The decision that removed one is known by its very moment; it was
 * reversed, or it was a suspension that ended and the listing was not what it was about. Nothing else that is in force keeps it
 * away.
 */
export async function listRestorable(tx: Db, { cityId, memberId }: Person): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select l.id from listings l
    join lateral (
      select e.at from listing_events e
      where e.city_id = l.city_id and e.listing_id = l.id and e.action = 'remove'
      order by e.at desc, e.id desc limit 1
    ) removed on true
    join decisions d on d.city_id = l.city_id and d.member_id = l.author_id and d.applied_at = removed.at
      and (d.listing_id = l.id or d.action in ('suspend', 'close_account'))
    where l.city_id = ${cityId} and l.author_id = ${memberId} and l.status = 'removed'
      and (d.state = 'reversed'
        or (d.state = 'applied' and d.ended_at is not null and d.action = 'suspend'
          and (d.subject <> 'listing' or d.listing_id is distinct from l.id)))
      and not exists (
        select from decisions o
        where o.city_id = l.city_id and o.member_id = l.author_id and o.state = 'applied'
          and ((o.action in ('suspend', 'close_account') and o.ended_at is null)
            or (o.subject = 'listing' and o.listing_id = l.id and o.action in ('remove', 'limit', 'suspend', 'close_account')))
      )
    order by l.id`);
  return rows.map(({ id }) => id);
}

/** Whether nobody is to read a listing that waits, nor its author to change it. */
export async function isHeldForNothing(
  tx: Db,
  { cityId, listingId }: { cityId: string; listingId: string },
): Promise<boolean> {
  const [row] = await tx.execute<{ held: boolean }>(sql`
    select not exists (
        select from cases c
        where c.city_id = l.city_id and c.listing_id = l.id and c.subject = 'listing' and c.state <> 'closed'
          and c.appeal_id is null
      ) and not exists (
        select from decisions d
        where d.city_id = l.city_id and d.listing_id = l.id and d.state = 'applied' and d.action = 'ask_change'
          and d.version = l.version
      ) as held
    from listings l where l.city_id = ${cityId} and l.id = ${listingId}`);
  return row?.held ?? false;
}

const isEnding = (cityId: string, now: Date) =>
  and(
    eq(decisions.cityId, cityId),
    eq(decisions.state, "applied"),
    isNull(decisions.endedAt),
    lte(decisions.endsAt, now),
  );

/** The limits and suspensions of a city whose time is over, in order. */
export async function listEnding(
  db: Db,
  { cityId, now }: { cityId: string; now: Date },
): Promise<Pick<DecisionRow, "id" | "memberId" | "listingId">[]> {
  return db
    .select({ id: decisions.id, memberId: decisions.memberId, listingId: decisions.listingId })
    .from(decisions)
    .where(isEnding(cityId, now))
    .orderBy(asc(decisions.endsAt), asc(decisions.id));
}

/** One of them, held; what somebody else holds is theirs to end. */
export async function lockEnding(
  tx: Db,
  { cityId, id, now }: { cityId: string; id: string; now: Date },
): Promise<Pick<DecisionRow, "action" | "decidedBy"> | null> {
  const [row] = await tx
    .select({ action: decisions.action, decidedBy: decisions.decidedBy })
    .from(decisions)
    .where(and(isEnding(cityId, now), eq(decisions.id, id)))
    .for("update", { skipLocked: true });
  return row ?? null;
}
