import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { conversations } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { ProposedListing } from "#lib/exchanges/proposal.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { isOpen } from "./exchange-attention.ts";
import { usedInWeek } from "./exchange-usage.ts";
import { authorOfListing, quartierOfListing, type RequestWhen, whenColumns } from "./listing-columns.ts";
import { takenPlaces } from "./request-places.ts";

/** A listing as somebody sees it who is about to propose something about it. */
export type ProposableListing = ProposedListing &
  RequestWhen & {
    id: string;
    category: CategoryKey;
    title: string;
    quartierName: string;
    authorId: string;
    authorName: string;
    authorVerified: boolean;
  };

type Of = { cityId: string; week: string };

/** Listings of a city, whatever became of them, with what they have left in a week (a Monday). */
export async function findProposableListings(
  db: Db,
  { cityId, ids, week }: Of & { ids: readonly string[] },
): Promise<ProposableListing[]> {
  if (ids.length === 0) return [];
  return db
    .select({
      id: listings.id,
      ...whenColumns,
      category: listings.category,
      status: listings.status,
      expiresAt: listings.expiresAt,
      title: listings.title,
      quartierName: quartiers.name,
      authorId: listings.authorId,
      authorName: memberships.firstName,
      authorVerified: sql<boolean>`${memberships.verifiedHelperAt} is not null`,
      left: sql<number>`case when ${listings.kind} = 'offer' then ${listings.capacity} - ${usedInWeek(sql`${week}::date`)} else ${listings.peopleWanted} - ${takenPlaces} end`,
    })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .innerJoin(memberships, authorOfListing)
    .where(and(eq(listings.cityId, cityId), inArray(listings.id, [...ids])));
}

/** The open requests of a member, by title: one of them may be what they ask help for. */
export async function listOwnOpenRequests(
  db: Db,
  { cityId, authorId, now }: { cityId: string; authorId: string; now: Date },
): Promise<{ id: string; title: string; kind: Kind }[]> {
  return db
    .select({ id: listings.id, title: listings.title, kind: listings.kind })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.authorId, authorId),
        eq(listings.kind, "request"),
        eq(listings.status, "published"),
        gt(listings.expiresAt, now),
      ),
    )
    .orderBy(asc(listings.title), asc(listings.id));
}

type Talk = { cityId: string; listingId: string; memberId: string; otherId: string };

function isTalk({ cityId, listingId, memberId, otherId }: Talk) {
  const [lowId = "", highId = ""] = [memberId, otherId].sort();
  return and(
    eq(conversations.cityId, cityId),
    eq(conversations.listingId, listingId),
    eq(conversations.lowId, lowId),
    eq(conversations.highId, highId),
  );
}

/** The conversation of two people about a listing; null when they have none. */
export async function findTalkId(db: Db, talk: Talk): Promise<string | null> {
  const [row] = await db.select({ id: conversations.id }).from(conversations).where(isTalk(talk));
  return row?.id ?? null;
}

/** What goes on between two people about a listing, begun anew or not; null when nothing does. */
export async function findOpenExchange(db: Db, talk: Talk): Promise<string | null> {
  const [row] = await db
    .select({ id: exchanges.id })
    .from(conversations)
    .innerJoin(
      exchanges,
      and(eq(exchanges.cityId, conversations.cityId), eq(exchanges.conversationId, conversations.id), isOpen),
    )
    .where(isTalk(talk));
  return row?.id ?? null;
}
