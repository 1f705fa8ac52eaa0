import { and, asc, desc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { decisions } from "#db/schema/decisions.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { whenColumns } from "./listing-columns.ts";

type Key = { cityId: string; listingId: string };

const columns = {
  ...whenColumns,
  id: listings.id,
  authorId: listings.authorId,
  status: listings.status,
  category: listings.category,
  title: listings.title,
  body: listings.body,
  version: listings.version,
  peopleWanted: listings.peopleWanted,
  publishedAt: listings.publishedAt,
  expiresAt: listings.expiresAt,
};
export type ModeratedListing = Pick<typeof listings.$inferSelect, keyof typeof columns>;

/** A listing of a city, whoever wrote it, held until the end of the transaction. */
export async function lockListing(tx: Db, { cityId, listingId }: Key): Promise<ModeratedListing | null> {
  const [row] = await tx
    .select(columns)
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.id, listingId)))
    .for("no key update");
  return row ?? null;
}

const TOUCHED = ["pending", "published", "paused", "removed"] as const;

/** The listings of an author that are open or were removed, and that one, held in the order of their ids. */
export async function lockListingsOf(
  tx: Db,
  { cityId, authorId, listingId }: { cityId: string; authorId: string; listingId: string | null },
): Promise<void> {
  const isTouched = inArray(listings.status, [...TOUCHED]);
  await tx
    .select({ id: listings.id })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.authorId, authorId),
        listingId === null ? isTouched : or(isTouched, eq(listings.id, listingId)),
      ),
    )
    .orderBy(asc(listings.id))
    .for("no key update");
}

/** How a listing came into a state for the last time: from which one, and when. Null when it never did. */
export async function findEntry(
  db: Db,
  { cityId, listingId, status }: Key & { status: ListingStatus },
): Promise<{ from: ListingStatus | null; at: Date } | null> {
  const { fromStatus, toStatus, at } = listingEvents;
  const [row] = await db
    .select({ from: fromStatus, at })
    .from(listingEvents)
    .where(
      and(
        eq(listingEvents.cityId, cityId),
        eq(listingEvents.listingId, listingId),
        eq(toStatus, status),
        ne(fromStatus, status),
      ),
    )
    .orderBy(desc(at), desc(listingEvents.id))
    .limit(1);
  return row ?? null;
}

/** Whether a text of a listing is before the moderators, or was decided a moment ago, by itself and not by an appeal. */
export async function hasListingCase(db: Db, { cityId, listingId }: Key): Promise<boolean> {
  const [row] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.cityId, cityId),
        eq(cases.listingId, listingId),
        eq(cases.subject, "listing"),
        inArray(cases.state, ["open", "decided"]),
        isNull(cases.appealId),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * Whether a listing was waiting for a moderator when it was last to be seen or about to be, and nobody let this version of
 * it appear since: closing and reopening is no way around.
 */
export async function waitsForReading(
  db: Db,
  { cityId, listingId, version }: Key & { version: number },
): Promise<boolean> {
  const { toStatus, at } = listingEvents;
  const [last] = await db
    .select({ status: toStatus })
    .from(listingEvents)
    .where(
      and(
        eq(listingEvents.cityId, cityId),
        eq(listingEvents.listingId, listingId),
        inArray(toStatus, ["pending", "published"]),
      ),
    )
    .orderBy(desc(at), desc(listingEvents.id))
    .limit(1);
  if (last?.status !== "pending") return false;
  const [kept] = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.cityId, cityId),
        eq(decisions.listingId, listingId),
        eq(decisions.state, "applied"),
        eq(decisions.action, "keep"),
        eq(decisions.version, version),
      ),
    )
    .limit(1);
  return kept === undefined;
}

/** What a listing waits for: what the rules found in it and when it is read at the latest; null where nobody has to. */
export async function findReading(
  db: Db,
  { cityId, listingId }: Key,
): Promise<{ findings: readonly CaseFinding[]; dueAt: Date } | null> {
  const [row] = await db
    .select({ findings: cases.findings, dueAt: cases.dueAt })
    .from(cases)
    .where(
      and(
        eq(cases.cityId, cityId),
        eq(cases.listingId, listingId),
        eq(cases.subject, "listing"),
        inArray(cases.state, ["open", "decided"]),
        isNull(cases.appealId),
      ),
    )
    .orderBy(desc(cases.openedAt))
    .limit(1);
  return row ?? null;
}

/** The last decision by which a change of a listing was asked, if it is in force. */
export async function findAskedChange(db: Db, { cityId, listingId }: Key): Promise<string | null> {
  const [row] = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.cityId, cityId),
        eq(decisions.listingId, listingId),
        eq(decisions.state, "applied"),
        eq(decisions.action, "ask_change"),
      ),
    )
    .orderBy(desc(decisions.decidedAt))
    .limit(1);
  return row?.id ?? null;
}
