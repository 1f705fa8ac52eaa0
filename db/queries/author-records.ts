import { and, count, eq, gt, inArray, isNotNull, ne, or, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { decisions } from "#db/schema/decisions.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { AuthorRecord } from "#lib/moderation/author-record.ts";

type Asked = {
  cityId: string;
  memberId: string;
  /** A listing of theirs that is left out of all counts. */
  listingId: string | null;
  /** Since when their listings are of today, and since when a restriction counts. */
  today: Date;
  restrictedSince: Date;
};

/** What takes trust away. A change that was asked for and made does not. */
const GRAVE_ACTIONS = ["remove", "limit", "suspend", "close_account"] as const;

/** What a city knows of one of its members as an author: null for somebody else's member. */
export async function findAuthorRecord(tx: Db, asked: Asked): Promise<AuthorRecord | null> {
  const { cityId, memberId } = asked;
  const [member] = await tx
    .select({ verifiedAt: memberships.verifiedHelperAt })
    .from(memberships)
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId)));
  if (!member) return null;
  const [exchangesDone, published, newToday, restrictions] = [
    await countExchangesDone(tx, asked),
    await countListings(tx, asked, isNotNull(listings.publishedAt)),
    await countListings(tx, asked, gt(listings.createdAt, asked.today)),
    await countRestrictions(tx, asked),
  ];
  return { verified: member.verifiedAt !== null, exchangesDone, published, newToday, restricted: restrictions > 0 };
}

async function countExchangesDone(tx: Db, { cityId, memberId }: Asked): Promise<number> {
  const theirs = or(eq(exchanges.helperId, memberId), eq(exchanges.beneficiaryId, memberId));
  const [row] = await tx
    .select({ n: count() })
    .from(exchanges)
    .where(and(eq(exchanges.cityId, cityId), theirs, eq(exchanges.status, "done")));
  return row?.n ?? 0;
}

async function countListings(tx: Db, { cityId, memberId, listingId }: Asked, which: SQL): Promise<number> {
  const other = listingId === null ? undefined : ne(listings.id, listingId);
  const [row] = await tx
    .select({ n: count() })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.authorId, memberId), other, which));
  return row?.n ?? 0;
}

async function countRestrictions(tx: Db, { cityId, memberId, restrictedSince }: Asked): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(decisions)
    .where(
      and(
        eq(decisions.cityId, cityId),
        eq(decisions.memberId, memberId),
        eq(decisions.state, "applied"),
        inArray(decisions.action, [...GRAVE_ACTIONS]),
        gt(decisions.decidedAt, restrictedSince),
      ),
    );
  return row?.n ?? 0;
}
