import "server-only";
import type { Db } from "#db/client.ts";
import { appendLine, openConversation } from "#db/queries/conversations.ts";
import { type ExchangeListing, insertProposal } from "#db/queries/exchanges.ts";
import { memberOf, type Party } from "#lib/exchanges/party.ts";

export type Proposal = {
  cityId: string;
  /** What it is about: the request where there is one, else the offer. */
  about: Pick<ExchangeListing, "id" | "kind" | "category" | "title">;
  requestId: string | null;
  offerId: string | null;
  helperId: string;
  beneficiaryId: string;
  proposedBy: Party;
  expiresAt: Date;
};

export type Proposed = { exchangeId: string; conversationId: string };

/**
 * Writes a proposal and the first line of its conversation, which is opened for it. Null when the two have something going
 * on about this listing already; the caller checked all else.
 */
export async function recordProposal(tx: Db, { about, ...proposal }: Proposal, now: Date): Promise<Proposed | null> {
  const { cityId, helperId, beneficiaryId, proposedBy } = proposal;
  const members = [helperId, beneficiaryId] as const;
  const authorId = memberOf(proposal, proposedBy);
  const conversationId = await openConversation(tx, { cityId, listing: about, members, openedBy: authorId, now });
  const exchangeId = await insertProposal(tx, { ...proposal, conversationId, now });
  if (!exchangeId) return null;
  await appendLine(tx, { cityId, id: conversationId }, { authorId, event: "propose", now });
  return { exchangeId, conversationId };
}
