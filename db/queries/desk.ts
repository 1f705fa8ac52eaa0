import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { dispatches } from "#db/schema/dispatches.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { isWanted, requestOfDispatch } from "./dispatches.ts";
import { authorOfListing, cardColumns, quartierOfListing } from "./listing-columns.ts";

const agent = alias(memberships, "agent");

/** A request that the ladder brought to the city's desk. */
export type DeskRow = {
  listing: ListingCardData;
  firstName: string;
  handedAt: Date;
  takenAt: Date | null;
  takenBy: string | null;
  /** People who were asked, who said no, who said nothing in time, and who may still answer. */
  asked: number;
  refused: number;
  silent: number;
  waiting: number;
};

const answers = (condition: ReturnType<typeof sql>) => sql<number>`(
    select count(*)::int from ${invitations}
    where ${invitations.cityId} = ${dispatches.cityId} and ${invitations.requestId} = ${dispatches.requestId} and ${condition}
  )`;

/** Open requests of a city that nobody could help with so far: those that nobody took first, what is needed today before the rest, then the oldest. */
export async function listUnmetNeeds(
  db: Db,
  { cityId, now, limit }: { cityId: string; now: Date; limit: number },
): Promise<DeskRow[]> {
  const rows = await db
    .select({
      listing: cardColumns,
      firstName: memberships.firstName,
      handedAt: dispatches.handedAt,
      takenAt: dispatches.takenAt,
      takenBy: agent.firstName,
      asked: answers(sql`true`),
      refused: answers(sql`${invitations.answer} in ('not_this_time', 'not_this_kind')`),
      silent: answers(sql`${invitations.answer} = 'expired'`),
      waiting: answers(sql`${invitations.answer} is null`),
    })
    .from(dispatches)
    .innerJoin(listings, requestOfDispatch)
    .innerJoin(quartiers, quartierOfListing)
    .innerJoin(memberships, authorOfListing)
    .leftJoin(agent, and(eq(agent.cityId, dispatches.cityId), eq(agent.id, dispatches.takenBy)))
    .where(
      and(eq(dispatches.cityId, cityId), eq(dispatches.state, "open"), isNotNull(dispatches.handedAt), isWanted(now)),
    )
    .orderBy(
      sql`${dispatches.takenAt} is not null`,
      sql`${listings.urgency} <> 'today'`,
      asc(dispatches.handedAt),
      asc(dispatches.requestId),
    )
    .limit(limit);
  return rows.flatMap(({ handedAt, ...row }) => (handedAt ? [{ ...row, handedAt }] : []));
}

/** An agent takes a request that waits at the desk; false when another one has, or when it is no longer there. */
export async function takeAtDesk(
  tx: Db,
  { cityId, requestId, agentId, now }: { cityId: string; requestId: string; agentId: string; now: Date },
): Promise<boolean> {
  const taken = await tx
    .update(dispatches)
    .set({ takenAt: now, takenBy: agentId })
    .where(
      and(
        eq(dispatches.cityId, cityId),
        eq(dispatches.requestId, requestId),
        eq(dispatches.state, "open"),
        isNotNull(dispatches.handedAt),
        isNull(dispatches.takenAt),
      ),
    )
    .returning({ id: dispatches.requestId });
  return taken.length === 1;
}

/** Where the search for help of a request stands; null before it began. */
export async function findSearch(
  db: Db,
  { cityId, requestId }: { cityId: string; requestId: string },
): Promise<Pick<typeof dispatches.$inferSelect, "state" | "step" | "nextAt" | "handedAt" | "takenAt"> | null> {
  const { state, step, nextAt, handedAt, takenAt } = dispatches;
  const [row] = await db
    .select({ state, step, nextAt, handedAt, takenAt })
    .from(dispatches)
    .where(and(eq(dispatches.cityId, cityId), eq(dispatches.requestId, requestId)));
  return row ?? null;
}

/** One of those who work at the desk of a city; null when nobody does. */
export async function findAgentId(db: Db, cityId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.cityId, cityId), eq(memberships.role, "agent")))
    .orderBy(asc(memberships.id))
    .limit(1);
  return row?.id ?? null;
}
