import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { users } from "#db/schema/identity.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { outbox } from "#db/schema/outbox.ts";
import { quartierOfListing, type RequestWhen, whenColumns } from "./listing-columns.ts";

const offer = alias(listings, "offer");
const helper = alias(memberships, "helper");

/** The mail of the publication of a listing, which tells the language of its author. */
const publishedMail = (listing: typeof listings | typeof offer) =>
  and(eq(outbox.cityId, listing.cityId), sql`${outbox.businessKey} = 'listing-published:' || ${listing.id}`);

/** An invitation as the mail to its helper tells it. */
export type InvitedHelper = {
  id: string;
  recipient: string;
  locale: string | null;
  requestId: string;
  title: string;
  quartierName: string;
  firstName: string;
  offerTitle: string;
  deadlineAt: Date;
} & RequestWhen;

/** What the mails of some invitations need. */
export async function listInvitedHelpers(
  db: Db,
  { cityId, ids }: { cityId: string; ids: readonly string[] },
): Promise<InvitedHelper[]> {
  if (ids.length === 0) return [];
  return db
    .select({
      id: invitations.id,
      recipient: users.email,
      locale: outbox.locale,
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
    .innerJoin(helper, and(eq(helper.cityId, invitations.cityId), eq(helper.id, invitations.helperId)))
    .innerJoin(users, eq(users.id, helper.userId))
    .leftJoin(outbox, publishedMail(offer))
    .where(and(eq(invitations.cityId, cityId), inArray(invitations.id, [...ids])))
    .orderBy(asc(invitations.id));
}

/** Whom to write to about a request, and in which language. */
export type Requester = { requestId: string; recipient: string; locale: string | null; title: string; asked: number };

/** The authors of some requests, with how many people were asked for each. */
export async function listRequesters(
  db: Db,
  { cityId, requestIds }: { cityId: string; requestIds: readonly string[] },
): Promise<Requester[]> {
  if (requestIds.length === 0) return [];
  return db
    .select({
      requestId: listings.id,
      recipient: users.email,
      locale: outbox.locale,
      title: listings.title,
      asked: sql<number>`(
        select count(*)::int from ${invitations}
        where ${invitations.cityId} = ${listings.cityId} and ${invitations.requestId} = ${listings.id}
      )`,
    })
    .from(listings)
    .innerJoin(memberships, and(eq(memberships.cityId, listings.cityId), eq(memberships.id, listings.authorId)))
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(outbox, publishedMail(listings))
    .where(and(eq(listings.cityId, cityId), inArray(listings.id, [...requestIds])))
    .orderBy(asc(listings.id));
}
