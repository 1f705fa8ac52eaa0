import { and, asc, eq, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";

/** Somebody who said that they can help, as the requester sees them. `offer` is null once it has been erased. */
export type ProposedHelp = {
  id: string;
  firstName: string;
  quartierName: string;
  /** The author has accepted it; otherwise it waits for their answer. */
  accepted: boolean;
  offer: { id: string; title: string } | null;
};

/** Exchanges of a city whose helper said yes and is still there for it. */
const isHelping = (cityId: string) =>
  and(
    eq(exchanges.cityId, cityId),
    or(eq(exchanges.status, "accepted"), and(eq(exchanges.status, "proposed"), eq(exchanges.proposedBy, "helper"))),
    isNull(memberships.suspendedAt),
  );
const helperOfExchange = and(eq(memberships.cityId, exchanges.cityId), eq(memberships.id, exchanges.helperId));
const firstComeFirst = [asc(exchanges.createdAt), asc(exchanges.id)];

/** First names of those who can help with the requests of a member, by request. */
export async function listHelperNames(
  db: Db,
  { cityId, authorId }: { cityId: string; authorId: string },
): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ requestId: exchanges.requestId, firstName: memberships.firstName })
    .from(exchanges)
    .innerJoin(memberships, helperOfExchange)
    .where(and(isHelping(cityId), eq(exchanges.beneficiaryId, authorId)))
    .orderBy(...firstComeFirst);
  const names = new Map<string, string[]>();
  for (const { requestId, firstName } of rows) {
    if (requestId) names.set(requestId, [...(names.get(requestId) ?? []), firstName]);
  }
  return names;
}

/** Who can help with a request, the first one first; the caller knows whose request it is. */
export async function listProposedHelp(
  db: Db,
  { cityId, requestId }: { cityId: string; requestId: string },
): Promise<ProposedHelp[]> {
  const rows = await db
    .select({
      id: exchanges.id,
      firstName: memberships.firstName,
      quartierName: quartiers.shortName,
      accepted: sql<boolean>`${exchanges.status} = 'accepted'`,
      offerId: listings.id,
      offerTitle: listings.title,
    })
    .from(exchanges)
    .innerJoin(memberships, helperOfExchange)
    .innerJoin(quartiers, and(eq(quartiers.cityId, memberships.cityId), eq(quartiers.id, memberships.quartierId)))
    .leftJoin(listings, and(eq(listings.cityId, exchanges.cityId), eq(listings.id, exchanges.offerId)))
    .where(and(isHelping(cityId), eq(exchanges.requestId, requestId)))
    .orderBy(...firstComeFirst);
  return rows.map(({ offerId, offerTitle, ...row }) => ({
    ...row,
    offer: offerId !== null && offerTitle !== null ? { id: offerId, title: offerTitle } : null,
  }));
}
