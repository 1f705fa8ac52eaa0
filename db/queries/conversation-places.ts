import { and, eq, ne, type SQL } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { conversationMembers, conversations } from "#db/schema/conversations.ts";

/** The two places of a conversation of the query, as one of its two sees them. */
export const own = alias(conversationMembers, "own_place");
export const theirs = alias(conversationMembers, "other_place");

type Of = { cityId: PgColumn; id: PgColumn };

const inConversation = (place: typeof own | typeof theirs, { cityId, id }: Of) =>
  and(eq(place.cityId, cityId), eq(place.conversationId, id));

/** Joins the place of a member: whoever has none there finds nothing. */
export function ownPlaceOf(memberId: string, of: Of = conversations): SQL | undefined {
  return and(inConversation(own, of), eq(own.memberId, memberId));
}

/** Joins the place of the other one. */
export function otherPlaceOf(memberId: string, of: Of = conversations): SQL | undefined {
  return and(inConversation(theirs, of), ne(theirs.memberId, memberId));
}
