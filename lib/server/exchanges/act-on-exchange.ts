import "server-only";
import { type Db, database } from "#db/client.ts";
import { areBlocked } from "#db/queries/blocks.ts";
import { findOwnExchange, isStillAbout } from "#db/queries/exchanges.ts";
import { isAnySuspended } from "#db/queries/people.ts";
import type { ACT_BUTTONS } from "#lib/exchanges/exchange.schema.ts";
import type { StepBackReason } from "#lib/exchanges/outcome.ts";
import { partyOf } from "#lib/exchanges/party.ts";
import { listingRefusal } from "#lib/exchanges/proposal.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { applyExchangeAction } from "./apply-exchange-action.ts";
import { type HeldExchange, holdExchange } from "./hold-exchange.ts";

export type Act = { exchange: string; action: (typeof ACT_BUTTONS)[number]; reason: StepBackReason | null };

/** Refuses unless the two may still agree: neither is away, both listings are on line, and something is left to give. */
async function checkAcceptance(
  tx: Db,
  cityId: string,
  { exchange, request, offer }: HeldExchange,
  now: Date,
): Promise<void> {
  const { helperId: memberId, beneficiaryId: otherId, status, expiresAt } = exchange;
  if (status !== "proposed" || expiresAt <= now) throw new Refusal("proposal-over");
  const away = await isAnySuspended(tx, { cityId, memberIds: [memberId, otherId] });
  if (away || (await areBlocked(tx, { cityId, memberId, otherId }))) throw new Refusal("person-unavailable");
  // What it was about is erased, and it is no repetition.
  if (!(await isStillAbout(tx, { cityId, id: exchange.id }))) throw new Refusal("listing-gone");
  const both = [request, offer].filter((listing) => listing !== null);
  const refusal = both.map((listing) => listingRefusal(listing, now)).find((code) => code !== null);
  if (refusal) throw new Refusal(refusal);
}

/**
 * Accepts, declines, takes back, cancels or ends an exchange of a member, in one transaction. However many accept at once,
 * no more are accepted than the request wants and the offer gives. `not-found` for anybody else's exchange.
 */
export async function actOnExchange(member: Member, { exchange: id, action, reason }: Act, now: Date): Promise<void> {
  const { cityId, id: memberId } = member;
  await database().transaction(async (tx) => {
    const found = await findOwnExchange(tx, { cityId, id, memberId });
    const held = found && (await holdExchange(tx, found, cityId, now));
    const side = held && partyOf(held.exchange, memberId);
    if (!held || !side) throw new Refusal("not-found");
    if (action === "accept") await checkAcceptance(tx, cityId, held, now);
    await applyExchangeAction(tx, held, { action, side, reason }, now);
  });
}
