import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { memberships } from "#db/schema/memberships.ts";
import { cityMoment } from "#lib/cities/city-moment.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { PairFacts } from "#lib/matching/candidate.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { factColumnsIn, toFacts, toPairFacts } from "./candidate-facts.ts";
import { blockedBetween, declinedBetween } from "./candidate-rules.ts";
import { cityWeek } from "./exchange-usage.ts";
import { authorOfListing } from "./listing-columns.ts";

type OfPair = { cityId: string; requestId: string; offerId: string };

/** Whether a listing can be matched now: on line, by somebody who may take part. */
type Online = Record<Kind, boolean>;

/** Two listings as matching sees them, also when they are no longer on line. */
export type FoundPair = { pair: PairFacts; moment: Moment; timeZone: string; online: Online };

const atMoment = (now: Date) => sql`${now.toISOString()}::timestamptz`;

const onlineAt = (now: Date) =>
  sql<boolean>`(${listings.status} = 'published' and ${listings.expiresAt} > ${atMoment(now)}
    and ${memberships.suspendedAt} is null)`;

const wantedListing = (cityId: string, id: string, kind: Kind) =>
  and(
    eq(listings.cityId, cityId),
    eq(listings.id, id),
    eq(listings.kind, kind),
    notInArray(listings.status, ["draft", "deleted"]),
  );

/** The kind of a listing of a city that was published once and is not gone; null for any other id. */
export async function findKind(db: Db, { cityId, id }: { cityId: string; id: string }): Promise<Kind | null> {
  const [row] = await db
    .select({ kind: listings.kind })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.id, id), notInArray(listings.status, ["draft", "deleted"])));
  return row?.kind ?? null;
}

/** A request and an offer of a city with what matching knows of the two together; null when one of them is not there. */
export async function findPair(
  db: Db,
  { cityId, requestId, offerId, now }: OfPair & { now: Date },
): Promise<FoundPair | null> {
  const columns = { ...factColumnsIn(cityWeek(atMoment(now))), online: onlineAt(now) };
  const [request] = await db
    .select({ ...columns, timeZone: cities.timeZone })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .innerJoin(cities, eq(cities.id, listings.cityId))
    .where(wantedListing(cityId, requestId, "request"));
  if (!request) return null;
  const { timeZone, online: requestOnline, ...row } = request;
  const anchor = { ...row, cityId };
  const [offer] = await db
    .select({ ...columns, blocked: blockedBetween(anchor), declined: declinedBetween(anchor) })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .where(wantedListing(cityId, offerId, "offer"));
  if (!offer) return null;
  const { blocked, declined, online: offerOnline, ...counterpart } = offer;
  return {
    pair: toPairFacts(toFacts(row), toFacts(counterpart), { blocked, declined }),
    moment: cityMoment(now, timeZone),
    timeZone,
    online: { request: requestOnline, offer: offerOnline },
  };
}

/** An invitation with what its score was computed from. */
export type KeptInvitation = Pick<
  typeof invitations.$inferSelect,
  "offerId" | "step" | "wave" | "score" | "inputs" | "sentAt" | "deadlineAt" | "answer" | "answeredAt"
>;

/** The one invitation of a helper for a request, with whichever offer; null when they were never asked. */
export async function findInvitationFor(
  db: Db,
  { cityId, requestId, helperId }: { cityId: string; requestId: string; helperId: string },
): Promise<KeptInvitation | null> {
  const { offerId, step, wave, score, inputs, sentAt, deadlineAt, answer, answeredAt } = invitations;
  const [row] = await db
    .select({ offerId, step, wave, score, inputs, sentAt, deadlineAt, answer, answeredAt })
    .from(invitations)
    .where(
      and(eq(invitations.cityId, cityId), eq(invitations.requestId, requestId), eq(invitations.helperId, helperId)),
    );
  return row ?? null;
}

/** A stored pair with what its score was computed from; null when the pair is not stored, or only as a refusal. */
export async function findStoredPair(
  db: Db,
  { cityId, requestId, offerId }: OfPair,
): Promise<Pick<typeof matches.$inferSelect, "score" | "inputs" | "computedAt"> | null> {
  const [row] = await db
    .select({ score: matches.score, inputs: matches.inputs, computedAt: matches.computedAt })
    .from(matches)
    .where(
      and(
        eq(matches.cityId, cityId),
        eq(matches.requestId, requestId),
        eq(matches.offerId, offerId),
        sql`${matches.inputs} <> '{}'::jsonb`,
      ),
    );
  return row ?? null;
}
