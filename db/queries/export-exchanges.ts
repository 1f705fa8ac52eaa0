import { and, asc, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { conversationMembers, conversations, messages } from "#db/schema/conversations.ts";
import { appointments, exchanges, sharedContacts, thanks } from "#db/schema/exchanges.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { WrittenLine } from "#lib/messages/shown-lines.ts";

type OfMember = { cityId: string; memberId: string };

const mine = ({ cityId, memberId }: OfMember): SQL | undefined =>
  and(eq(exchanges.cityId, cityId), or(eq(exchanges.helperId, memberId), eq(exchanges.beneficiaryId, memberId)));

/** The exchanges of a member, in the order in which they began. */
export async function listExchangesToExport(db: Db, member: OfMember) {
  const { memberId } = member;
  const otherId = sql`case when ${exchanges.helperId} = ${memberId} then ${exchanges.beneficiaryId} else ${exchanges.helperId} end`;
  return db
    .select({
      id: exchanges.id,
      about: conversations.title,
      with: memberships.firstName,
      me: sql<Party>`case when ${exchanges.helperId} = ${memberId} then 'helper' else 'beneficiary' end`,
      proposedBy: exchanges.proposedBy,
      status: exchanges.status,
      outcome: exchanges.outcome,
      absent: exchanges.absent,
      createdAt: exchanges.createdAt,
      acceptedAt: exchanges.acceptedAt,
      endedAt: exchanges.endedAt,
    })
    .from(exchanges)
    .innerJoin(memberships, and(eq(memberships.cityId, exchanges.cityId), eq(memberships.id, otherId)))
    .leftJoin(
      conversations,
      and(eq(conversations.cityId, exchanges.cityId), eq(conversations.id, exchanges.conversationId)),
    )
    .where(mine(member))
    .orderBy(asc(exchanges.createdAt), asc(exchanges.id));
}

/** Every time to meet of the exchanges of a member. */
export async function listAppointmentsToExport(db: Db, member: OfMember) {
  return db
    .select({
      exchangeId: appointments.exchangeId,
      startsAt: appointments.startsAt,
      minutes: appointments.minutes,
      place: appointments.place,
      proposedBy: appointments.proposedBy,
      state: appointments.state,
    })
    .from(appointments)
    .innerJoin(exchanges, and(eq(exchanges.cityId, appointments.cityId), eq(exchanges.id, appointments.exchangeId)))
    .where(mine(member))
    .orderBy(asc(appointments.createdAt), asc(appointments.id));
}

/** What a member lets others know now. */
export async function listSharedToExport(db: Db, { cityId, memberId }: OfMember) {
  const { exchangeId, phone, email, address, sharedAt } = sharedContacts;
  return db
    .select({ exchangeId, phone, email, address, sharedAt })
    .from(sharedContacts)
    .where(and(eq(sharedContacts.cityId, cityId), eq(sharedContacts.memberId, memberId)));
}

/** Words of thanks that a member wrote or was given. */
export async function listThanksToExport(db: Db, { cityId, memberId }: OfMember) {
  return db
    .select({
      exchangeId: thanks.exchangeId,
      isMine: sql<boolean>`${thanks.authorId} = ${memberId}`,
      body: thanks.body,
      isPublic: thanks.isPublic,
      createdAt: thanks.createdAt,
    })
    .from(thanks)
    .where(and(eq(thanks.cityId, cityId), or(eq(thanks.authorId, memberId), eq(thanks.recipientId, memberId))))
    .orderBy(asc(thanks.createdAt), asc(thanks.id));
}

const theirs = alias(conversationMembers, "other_place");

/** The conversations of a member, also those that they left; `contactsShown`: both accepted once. */
export async function listConversationsToExport(db: Db, { cityId, memberId }: OfMember) {
  const accepted = db
    .select({ one: sql`1` })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.cityId, conversations.cityId),
        eq(exchanges.conversationId, conversations.id),
        isNotNull(exchanges.acceptedAt),
      ),
    );
  return db
    .select({
      id: conversations.id,
      about: conversations.title,
      with: memberships.firstName,
      contactsShown: sql<boolean>`exists ${accepted}`,
    })
    .from(conversations)
    .innerJoin(
      conversationMembers,
      and(
        eq(conversationMembers.cityId, conversations.cityId),
        eq(conversationMembers.conversationId, conversations.id),
        eq(conversationMembers.memberId, memberId),
      ),
    )
    .innerJoin(
      theirs,
      and(
        eq(theirs.cityId, conversations.cityId),
        eq(theirs.conversationId, conversations.id),
        sql`${theirs.memberId} <> ${memberId}`,
      ),
    )
    .innerJoin(memberships, and(eq(memberships.cityId, theirs.cityId), eq(memberships.id, theirs.memberId)))
    .where(eq(conversations.cityId, cityId))
    .orderBy(asc(conversations.createdAt), asc(conversations.id));
}

/** Every line of the conversations of a member, in order. */
export async function listLinesToExport(
  db: Db,
  { cityId, memberId }: OfMember,
): Promise<(WrittenLine & { conversationId: string })[]> {
  return db
    .select({
      conversationId: messages.conversationId,
      seq: messages.seq,
      authorId: messages.authorId,
      body: messages.body,
      event: messages.event,
      data: messages.data,
      key: messages.key,
      sentAt: messages.sentAt,
    })
    .from(messages)
    .innerJoin(
      conversationMembers,
      and(
        eq(conversationMembers.cityId, messages.cityId),
        eq(conversationMembers.conversationId, messages.conversationId),
        eq(conversationMembers.memberId, memberId),
      ),
    )
    .where(eq(messages.cityId, cityId))
    .orderBy(asc(messages.conversationId), asc(messages.seq));
}
