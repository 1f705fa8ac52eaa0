import "server-only";
import { type Db, database } from "#db/client.ts";
import { areContactsShown } from "#db/queries/conversation-view.ts";
import { findOwnExchange } from "#db/queries/exchanges.ts";
import { findAddressee } from "#db/queries/people.ts";
import { listReportable, type ReportableMessage } from "#db/queries/reports.ts";
import { memberOf, otherParty, partyOf } from "#lib/exchanges/party.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { hideContacts } from "#lib/messages/hidden-contacts.ts";
import { OFFERED_MESSAGES } from "#lib/reports/report-limits.ts";

/** Whom a member may report from an exchange, and what of theirs can be attached: as the member could read it. */
export type Reportable = { otherId: string; otherName: string; messages: ReportableMessage[] };

type Talk = { cityId: string; conversationId: string | null };

/** Messages as the one who reports them reads them: contact details are hidden unless an exchange is accepted. */
export async function asRead(
  db: Db,
  { cityId, conversationId }: Talk,
  found: readonly ReportableMessage[],
): Promise<ReportableMessage[]> {
  if (!conversationId || (await areContactsShown(db, { cityId, id: conversationId }))) return [...found];
  return found.map((message) => ({ ...message, body: hideContacts(message.body) }));
}

/** What a member can report from one of their exchanges, also after they left it; null for anybody else's. */
export async function loadReportable(member: Member, exchangeId: string): Promise<Reportable | null> {
  if (!isId(exchangeId)) return null;
  const { cityId, id: memberId } = member;
  const exchange = await findOwnExchange(database(), { cityId, id: exchangeId, memberId });
  const side = exchange && partyOf(exchange, memberId);
  if (!exchange || !side) return null;
  const otherId = memberOf(exchange, otherParty(side));
  const { conversationId } = exchange;
  const texts = conversationId && { cityId, conversationId, authorId: otherId };
  const [other, found] = await Promise.all([
    findAddressee(database(), { cityId, memberId: otherId }),
    texts ? listReportable(database(), texts, OFFERED_MESSAGES) : [],
  ]);
  const messages = await asRead(database(), { cityId, conversationId }, found);
  return { otherId, otherName: other?.firstName ?? "", messages };
}
