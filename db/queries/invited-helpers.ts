import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { quartierOfListing, type RequestWhen, whenColumns } from "./listing-columns.ts";

const offer = alias(listings, "offer");

/** An invitation as its helper is told of it. */
export type InvitedHelper = {
  id: string;
  helperId: string;
  requestId: string;
  title: string;
  quartierName: string;
  firstName: string;
  offerTitle: string;
  deadlineAt: Date;
} & RequestWhen;

/** What the helpers of some invitations are told. */
export async function listInvitedHelpers(
  db: Db,
  { cityId, ids }: { cityId: string; ids: readonly string[] },
): Promise<InvitedHelper[]> {
  if (ids.length === 0) return [];
  return db
    .select({
      id: invitations.id,
      helperId: invitations.helperId,
      requestId: listings.id,
      title: listings.title,
      ...whenColumns,
      quartierName: quartiers.name,
      firstName: memberships.firstName,
      offerTitle: offer.title,
      deadlineAt: invitations.deadlineAt,
    })
    .from(invitations)
    .innerJoin(listings, and(eq(listings.cityId, invitations.cityId), eq(listings.id, invitations.requestId)))
    .innerJoin(quartiers, quartierOfListing)
    .innerJoin(memberships, and(eq(memberships.cityId, listings.cityId), eq(memberships.id, listings.authorId)))
    .innerJoin(offer, and(eq(offer.cityId, invitations.cityId), eq(offer.id, invitations.offerId)))
    .where(and(eq(invitations.cityId, cityId), inArray(invitations.id, [...ids])))
    .orderBy(asc(invitations.id));
}

/** Whom to tell about a request. */
export type Requester = { requestId: string; authorId: string; title: string; asked: number };

/** The authors of some requests, with how many people were asked for each. */
export async function listRequesters(
  db: Db,
  { cityId, requestIds }: { cityId: string; requestIds: readonly string[] },
): Promise<Requester[]> {
  if (requestIds.length === 0) return [];
  return db
    .select({
      requestId: listings.id,
      authorId: listings.authorId,
      title: listings.title,
      // Of one table, drizzle writes columns without its name: within the brackets they would be those of the other one.
      asked: sql<number>`(
        select count(*)::int from ${invitations} i where i.city_id = ${cityId} and i.request_id = ${listings}.id
      )`,
    })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), inArray(listings.id, [...requestIds])))
    .orderBy(asc(listings.id));
}
