import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { users } from "#db/schema/identity.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";

const requester = alias(memberships, "requester");
const requesterUser = alias(users, "requester_user");

/** An invitation that nobody answered yet, with the addresses of the two people, if they have one. */
export type UnansweredInvitation = {
  id: string;
  requestId: string;
  recipient: string | null;
  requester: string | null;
};

/** What waits for an answer in a city, the oldest first. */
export async function listUnanswered(db: Db, cityId: string): Promise<UnansweredInvitation[]> {
  return db
    .select({
      id: invitations.id,
      requestId: invitations.requestId,
      recipient: users.email,
      requester: requesterUser.email,
    })
    .from(invitations)
    .innerJoin(memberships, and(eq(memberships.cityId, invitations.cityId), eq(memberships.id, invitations.helperId)))
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(listings, and(eq(listings.cityId, invitations.cityId), eq(listings.id, invitations.requestId)))
    .innerJoin(requester, and(eq(requester.cityId, listings.cityId), eq(requester.id, listings.authorId)))
    .innerJoin(requesterUser, eq(requesterUser.id, requester.userId))
    .where(and(eq(invitations.cityId, cityId), isNull(invitations.answer)))
    .orderBy(asc(invitations.sentAt), asc(invitations.requestId), asc(invitations.helperId));
}
