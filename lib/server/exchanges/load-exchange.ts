import "server-only";
import { database } from "#db/client.ts";
import { type Appointment, listOpenAppointments } from "#db/queries/appointments.ts";
import { type ConversationView, findConversation } from "#db/queries/conversation-view.ts";
import { type Exchange, findOwnExchange } from "#db/queries/exchanges.ts";
import { type Party, partyOf } from "#lib/exchanges/party.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";

export type { Appointment } from "#db/queries/appointments.ts";
export type { ConversationView } from "#db/queries/conversation-view.ts";
export type { Exchange } from "#db/queries/exchanges.ts";

/** An exchange as one of its two people follows it. */
export type ExchangeDetails = {
  exchange: Exchange;
  /** On which side its reader is. */
  me: Party;
  /** Null once it has been erased. */
  conversation: ConversationView | null;
  proposedTime: Appointment | null;
  agreedTime: Appointment | null;
};

/** An exchange of a member, with its conversation and the times that are proposed and agreed; null for anybody else's. */
export async function loadExchange(member: Member, id: string, now: Date): Promise<ExchangeDetails | null> {
  if (!isId(id)) return null;
  const { cityId, id: memberId } = member;
  const exchange = await findOwnExchange(database(), { cityId, id, memberId });
  const me = exchange && partyOf(exchange, memberId);
  if (!exchange || !me) return null;
  const [conversation, times] = await Promise.all([
    exchange.conversationId
      ? findConversation(database(), { cityId, id: exchange.conversationId, memberId, now })
      : null,
    listOpenAppointments(database(), { cityId, exchangeId: id }),
  ]);
  const byState = (state: Appointment["state"]) => times.find((time) => time.state === state) ?? null;
  return { exchange, me, conversation, proposedTime: byState("proposed"), agreedTime: byState("agreed") };
}
