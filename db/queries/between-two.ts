import { and, asc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { OPEN_STATUSES } from "#lib/exchanges/exchange-status.ts";

/** Two people of a city, in any order. */
export type Two = { cityId: string; memberId: string; otherId: string };

const goingOn = inArray(exchanges.status, [...OPEN_STATUSES]);
const ofTheTwo = ({ cityId, memberId, otherId }: Two): SQL | undefined =>
  and(
    eq(exchanges.cityId, cityId),
    or(
      and(eq(exchanges.helperId, memberId), eq(exchanges.beneficiaryId, otherId)),
      and(eq(exchanges.helperId, otherId), eq(exchanges.beneficiaryId, memberId)),
    ),
  );

/** Keys of all that goes on between two people, in their order. */
export async function listGoingOnBetween(db: Db, two: Two): Promise<string[]> {
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(and(ofTheTwo(two), goingOn))
    .orderBy(asc(exchanges.id));
  return rows.map(({ id }) => id);
}

/** The exchange of a conversation that goes on; null without one. */
export async function findGoingOn(
  db: Db,
  { cityId, conversationId }: { cityId: string; conversationId: string },
): Promise<string | null> {
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(and(eq(exchanges.cityId, cityId), eq(exchanges.conversationId, conversationId), goingOn));
  return rows[0]?.id ?? null;
}

export type OpenInvitationBetween = { id: string; requestId: string; offerId: string | null };

const asked = ({ cityId, memberId, otherId }: Two): SQL | undefined =>
  and(
    eq(invitations.cityId, cityId),
    isNull(invitations.answer),
    or(
      and(eq(invitations.helperId, memberId), eq(listings.authorId, otherId)),
      and(eq(invitations.helperId, otherId), eq(listings.authorId, memberId)),
    ),
  );

/** Invitations of one of two people for a request of the other that nobody answered, by request. */
export async function listInvitationsBetween(db: Db, two: Two): Promise<OpenInvitationBetween[]> {
  return db
    .select({ id: invitations.id, requestId: invitations.requestId, offerId: invitations.offerId })
    .from(invitations)
    .innerJoin(listings, and(eq(listings.cityId, invitations.cityId), eq(listings.id, invitations.requestId)))
    .where(asked(two))
    .orderBy(asc(invitations.requestId), asc(invitations.id));
}

/** Takes an invitation back unless it was answered; the caller holds its search. */
export async function withdrawInvitation(
  tx: Db,
  { cityId, id, now }: { cityId: string; id: string; now: Date },
): Promise<void> {
  await tx
    .update(invitations)
    .set({ answer: "withdrawn", answeredAt: now })
    .where(and(eq(invitations.cityId, cityId), eq(invitations.id, id), isNull(invitations.answer)));
}

export type ListingsBetween = { requestIds: string[]; offerIds: string[] };

/** Listings of all that goes on or is asked between two people: whoever ends it holds these first. */
export async function listListingsBetween(db: Db, two: Two): Promise<ListingsBetween> {
  const going = await db
    .select({ requestId: exchanges.requestId, offerId: exchanges.offerId })
    .from(exchanges)
    .where(and(ofTheTwo(two), goingOn));
  const all = [...going, ...(await listInvitationsBetween(db, two))];
  return {
    requestIds: [...new Set(all.flatMap(({ requestId }) => requestId ?? []))],
    offerIds: [...new Set(all.flatMap(({ offerId }) => offerId ?? []))],
  };
}

const request = alias(listings, "request");
const offer = alias(listings, "offer");

/** Deletes the pairs of two people but what a helper refused. Gives the listings that lost one. */
export async function deleteMatchesBetween(tx: Db, { cityId, memberId, otherId }: Two): Promise<string[]> {
  const people = or(
    and(eq(request.authorId, memberId), eq(offer.authorId, otherId)),
    and(eq(request.authorId, otherId), eq(offer.authorId, memberId)),
  );
  // Read first, in one order for everybody, so that two writers never wait for each other.
  const pairs = await tx
    .select({ requestId: matches.requestId, offerId: matches.offerId })
    .from(matches)
    .innerJoin(request, and(eq(request.cityId, matches.cityId), eq(request.id, matches.requestId)))
    .innerJoin(offer, and(eq(offer.cityId, matches.cityId), eq(offer.id, matches.offerId)))
    .where(and(eq(matches.cityId, cityId), isNull(matches.declinedAt), people))
    .orderBy(asc(matches.requestId), asc(matches.offerId))
    .for("update", { of: matches });
  for (const { requestId, offerId } of pairs) {
    await tx
      .delete(matches)
      .where(and(eq(matches.cityId, cityId), eq(matches.requestId, requestId), eq(matches.offerId, offerId)));
  }
  return [...new Set(pairs.flatMap(({ requestId, offerId }) => [requestId, offerId]))];
}
