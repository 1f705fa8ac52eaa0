import { and, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { type PgColumn, QueryBuilder } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { listings } from "#db/schema/listings.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import { openListings } from "./listings-read.ts";

type Someone = PgColumn | string;

/** One of two people does not want to meet the other, whichever of them said so. */
export function isBlockedBetween(cityId: Someone, one: Someone, other: Someone): SQL<boolean> {
  const query = new QueryBuilder({ casing: "snake_case" })
    .select({ one: sql`1` })
    .from(blocks)
    .where(
      and(
        eq(blocks.cityId, cityId),
        or(
          and(eq(blocks.blockerId, one), eq(blocks.blockedId, other)),
          and(eq(blocks.blockedId, one), eq(blocks.blockerId, other)),
        ),
      ),
    );
  return sql<boolean>`exists ${query}`;
}

type Pair = { cityId: string; memberId: string; otherId: string };

/** Whether one of two people blocked the other. */
export async function areBlocked(db: Db, { cityId, memberId, otherId }: Pair): Promise<boolean> {
  const [row] = await db.execute<{ blocked: boolean }>(
    sql`select ${isBlockedBetween(cityId, memberId, otherId)} as blocked`,
  );
  return row?.blocked ?? false;
}

type OfMember = { cityId: string; memberId: string };

const ofMember = ({ cityId, memberId }: OfMember) =>
  and(eq(blocks.cityId, cityId), or(eq(blocks.blockerId, memberId), eq(blocks.blockedId, memberId)));

const madeBy = ({ cityId, memberId }: OfMember) => and(eq(blocks.cityId, cityId), eq(blocks.blockerId, memberId));

/** Whether a member blocked somebody. That somebody blocked them is not told. */
export async function hasBlockedAnybody(db: Db, member: OfMember): Promise<boolean> {
  const rows = await db.select({ one: sql`1` }).from(blocks).where(madeBy(member)).limit(1);
  return rows.length === 1;
}

/** Open listings of everybody whom a member blocked: what may be told to their browser. */
export async function listBlockedListingIds(db: Db, { now, ...member }: OfMember & { now: Date }): Promise<string[]> {
  const blocked = db.select({ id: blocks.blockedId }).from(blocks).where(madeBy(member));
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(openListings(member.cityId, now), inArray(listings.authorId, blocked)));
  return rows.map(({ id }) => id);
}

/** Open listings of everybody with whom a member has a block, whichever of the two made it: for the server alone. */
export async function listHiddenListingIds(db: Db, { now, ...member }: OfMember & { now: Date }): Promise<string[]> {
  const { cityId, memberId } = member;
  const others = db
    .select({
      id: sql`case when ${blocks.blockerId} = ${memberId} then ${blocks.blockedId} else ${blocks.blockerId} end`,
    })
    .from(blocks)
    .where(ofMember(member));
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(openListings(cityId, now), inArray(listings.authorId, others)));
  return rows.map(({ id }) => id);
}

/** Somebody whom a member blocked, as the member knows them. */
export type BlockedPerson = { id: string; firstName: string; since: Date };

/** Whom a member blocked, the last one first. Who blocked the member is nobody's to know. */
export async function listBlockedPeople(db: Db, member: OfMember): Promise<BlockedPerson[]> {
  return db
    .select({ id: memberships.id, firstName: memberships.firstName, since: blocks.createdAt })
    .from(blocks)
    .innerJoin(memberships, and(eq(memberships.cityId, blocks.cityId), eq(memberships.id, blocks.blockedId)))
    .where(madeBy(member))
    .orderBy(desc(blocks.createdAt), memberships.id);
}

/** Whether a member blocked somebody: the other way round is not told. */
export async function isBlockedBy(db: Db, { cityId, memberId, otherId }: Pair): Promise<boolean> {
  const rows = await db.select({ one: sql`1` }).from(blocks).where(blockOf({ cityId, memberId, otherId }));
  return rows.length === 1;
}

const blockOf = ({ cityId, memberId, otherId }: Pair) =>
  and(eq(blocks.cityId, cityId), eq(blocks.blockerId, memberId), eq(blocks.blockedId, otherId));

/** A member blocks somebody; doing it twice is doing it. */
export async function insertBlock(tx: Db, { cityId, memberId, otherId, now }: Pair & { now: Date }): Promise<void> {
  await tx
    .insert(blocks)
    .values({ cityId, blockerId: memberId, blockedId: otherId, createdAt: now })
    .onConflictDoNothing();
}

/** A member takes their block back. False when there was none; one that the other made stays. */
export async function deleteBlock(tx: Db, pair: Pair): Promise<boolean> {
  const rows = await tx.delete(blocks).where(blockOf(pair)).returning({ id: blocks.blockedId });
  return rows.length === 1;
}

/** Holds two people until the end of the transaction, so that neither turns to the other meanwhile. */
export async function lockPair(tx: Db, { cityId, memberId, otherId }: Pair): Promise<void> {
  await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.cityId, cityId), inArray(memberships.id, [memberId, otherId])))
    .orderBy(memberships.id)
    .for("no key update");
}
