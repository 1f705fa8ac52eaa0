import { and, eq, inArray, isNull, like, lt, notInArray, or } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { users } from "#db/schema/identity.ts";
import { listingEvents, listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";

type OfListing = { cityId: string; listingId: string };

/** The case of a listing that waits. */
export async function openCaseOf(db: Db, { cityId, listingId }: OfListing): Promise<string> {
  const [row] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.cityId, cityId), eq(cases.listingId, listingId), eq(cases.state, "open")));
  if (!row) throw new Error(`no case waits for the listing ${listingId}`);
  return row.id;
}

/** Ends, on their last day, listings that were judged and whose time has passed: what waited for a change was closed. */
export async function endJudged(db: Db, cityId: string, now: Date): Promise<void> {
  const judged = db
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.cityId, cityId), like(users.email, "%.voisinage@demo.example")));
  const over = await db
    .select({
      id: listings.id,
      kind: listings.kind,
      status: listings.status,
      authorId: listings.authorId,
      at: listings.expiresAt,
    })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        inArray(listings.authorId, judged),
        inArray(listings.status, ["published", "pending"]),
        lt(listings.expiresAt, now),
      ),
    );
  for (const { id, kind, status: fromStatus, authorId, at } of over) {
    const expires = kind === "request" && fromStatus === "published";
    const [status, action] = expires ? (["expired", "expire"] as const) : (["closed", "close"] as const);
    await db
      .update(listings)
      .set({ status, updatedAt: at })
      .where(and(eq(listings.cityId, cityId), eq(listings.id, id)));
    const actorId = expires ? null : authorId;
    await db
      .insert(listingEvents)
      .values({ cityId, id: uuidv7(), listingId: id, action, fromStatus, toStatus: status, actorId, at });
  }
}

/** Of what was written to people over those months, only what the accounts of today may still read is left to send. */
export async function forgetOldMails(
  db: Db,
  {
    cityId,
    kinds,
    emails,
    before,
  }: { cityId: string; kinds: readonly string[]; emails: readonly string[]; before: Date },
): Promise<void> {
  await db
    .delete(outbox)
    .where(
      and(
        eq(outbox.cityId, cityId),
        inArray(outbox.kind, [...kinds]),
        or(lt(outbox.dueAt, before), notInArray(outbox.recipient, [...emails])),
      ),
    );
  await db
    .update(notifications)
    .set({ readAt: before })
    .where(
      and(
        eq(notifications.cityId, cityId),
        inArray(notifications.kind, [...kinds]),
        isNull(notifications.readAt),
        lt(notifications.createdAt, before),
      ),
    );
}
