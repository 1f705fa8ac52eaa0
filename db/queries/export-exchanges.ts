import { and, asc, eq, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { conversations, messages } from "#db/schema/conversations.ts";
import { appointments, exchanges, sharedContacts, thanks } from "#db/schema/exchanges.ts";
import { memberships } from "#db/schema/memberships.ts";
import { unsealShared } from "#db/sealed-columns.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { WrittenLine } from "#lib/messages/shown-lines.ts";
import { otherPlaceOf, own, ownPlaceOf, theirs } from "./conversation-places.ts";
import { nowAccepted } from "./conversation-view.ts";
import { isMine, type Mine } from "./exchange-attention.ts";

/** The exchanges of a member, in the order in which they began. */
export async function listExchangesToExport(db: Db, member: Mine) {
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
    .where(isMine(member))
    .orderBy(asc(exchanges.createdAt), asc(exchanges.id));
}

/** Every time to meet of the exchanges of a member. */
export async function listAppointmentsToExport(db: Db, member: Mine) {
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
    .where(isMine(member))
    .orderBy(asc(appointments.createdAt), asc(appointments.id));
}

/** What a member lets others know now. */
export async function listSharedToExport(db: Db, { cityId, memberId }: Mine) {
  const { exchangeId, phone, email, address, sharedAt } = sharedContacts;
  const rows = await db
    .select({ exchangeId, phone, email, address, sharedAt })
    .from(sharedContacts)
    .where(and(eq(sharedContacts.cityId, cityId), eq(sharedContacts.memberId, memberId)));
  return rows.map((row) => unsealShared(row, { cityId, exchangeId: row.exchangeId, memberId }));
}

/** Words of thanks that a member wrote or was given. */
export async function listThanksToExport(db: Db, { cityId, memberId }: Mine) {
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

/** The conversations of a member, also those that they left; `contactsShown`: an exchange of it is accepted. */
export async function listConversationsToExport(db: Db, { cityId, memberId }: Mine) {
  return db
    .select({
      id: conversations.id,
      about: conversations.title,
      with: memberships.firstName,
      contactsShown: nowAccepted,
    })
    .from(conversations)
    .innerJoin(own, ownPlaceOf(memberId))
    .innerJoin(theirs, otherPlaceOf(memberId))
    .innerJoin(memberships, and(eq(memberships.cityId, theirs.cityId), eq(memberships.id, theirs.memberId)))
    .where(eq(conversations.cityId, cityId))
    .orderBy(asc(conversations.createdAt), asc(conversations.id));
}

/** Every line of the conversations of a member, in order. */
export async function listLinesToExport(
  db: Db,
  { cityId, memberId }: Mine,
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
    .innerJoin(own, ownPlaceOf(memberId, { cityId: messages.cityId, id: messages.conversationId }))
    .where(eq(messages.cityId, cityId))
    .orderBy(asc(messages.conversationId), asc(messages.seq));
}
