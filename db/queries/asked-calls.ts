import { and, desc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { callRecipients, calls } from "#db/schema/calls.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CallAnswer } from "#lib/calls/call-state.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { quartierNames } from "./calls.ts";

const columns = {
  callId: calls.id,
  category: calls.category,
  quartiers: quartierNames(quartiers.shortName),
  startsOn: calls.startsOn,
  endsOn: calls.endsOn,
  title: calls.title,
  body: calls.body,
  state: calls.state,
  answer: callRecipients.answer,
};

/** A call as somebody who was asked may see it. */
export type AskedCall = Pick<
  typeof calls.$inferSelect,
  "category" | "startsOn" | "endsOn" | "title" | "body" | "state"
> & { callId: string; quartiers: string[]; answer: CallAnswer | null };

type OfMember = { cityId: string; memberId: string };

const asked = and(eq(callRecipients.cityId, calls.cityId), eq(callRecipients.callId, calls.id));
const askedMember = and(
  eq(memberships.cityId, callRecipients.cityId),
  eq(memberships.id, callRecipients.memberId),
  isNull(memberships.suspendedAt),
);

/** A call by which a member was asked who may still take part, with its city; null when there is none. */
export async function findAskedCall(
  db: Db,
  { cityId, memberId, callId }: OfMember & { callId: string },
): Promise<(AskedCall & { citySlug: string; timeZone: string }) | null> {
  const [row] = await db
    .select({ ...columns, citySlug: cities.slug, timeZone: cities.timeZone })
    .from(calls)
    .innerJoin(cities, eq(cities.id, calls.cityId))
    .innerJoin(callRecipients, asked)
    .innerJoin(memberships, askedMember)
    .where(and(eq(calls.cityId, cityId), eq(calls.id, callId), eq(callRecipients.memberId, memberId)))
    .limit(1);
  return row ?? null;
}

/** What the city asks of a member who has not answered yet, the last first. */
export async function listAskedCalls(db: Db, { cityId, memberId }: OfMember): Promise<AskedCall[]> {
  return db
    .select(columns)
    .from(calls)
    .innerJoin(callRecipients, asked)
    .where(
      and(
        eq(calls.cityId, cityId),
        eq(callRecipients.memberId, memberId),
        isNull(callRecipients.answer),
        eq(calls.state, "open"),
      ),
    )
    .orderBy(desc(calls.sentAt))
    .limit(5);
}

/** Holds a call as it is until the end of the transaction, so that it does not end meanwhile. */
export async function holdCall(tx: Db, { cityId, callId }: { cityId: string; callId: string }): Promise<void> {
  await tx
    .select({ id: calls.id })
    .from(calls)
    .where(and(eq(calls.cityId, cityId), eq(calls.id, callId)))
    .for("share");
}

/** Writes what a member answers; what they answered before is replaced. */
export async function setCallAnswer(
  tx: Db,
  { cityId, memberId, callId, answer, now }: OfMember & { callId: string; answer: CallAnswer; now: Date },
): Promise<void> {
  await tx
    .update(callRecipients)
    .set({ answer, answeredAt: now })
    .where(
      and(eq(callRecipients.cityId, cityId), eq(callRecipients.callId, callId), eq(callRecipients.memberId, memberId)),
    );
}

/** An offer with which a member may answer a call. */
export type OfferForCall = { id: string; title: string; category: CategoryKey; status: "published" | "paused" };

/** The offers of a member in some categories that are open or paused, the newest first. */
export async function listOffersForCall(
  db: Db,
  { cityId, memberId, categories, now }: OfMember & { categories: CategoryKey[]; now: Date },
): Promise<OfferForCall[]> {
  const { id, title, category, status } = listings;
  const rows = await db
    .select({ id, title, category, status })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.authorId, memberId),
        eq(listings.kind, "offer"),
        inArray(category, categories),
        or(and(eq(status, "published"), gt(listings.expiresAt, now)), eq(status, "paused")),
      ),
    )
    .orderBy(desc(listings.createdAt));
  return rows.map((row) => ({ ...row, status: row.status === "paused" ? "paused" : "published" }));
}
