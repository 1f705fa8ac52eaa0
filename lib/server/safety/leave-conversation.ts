import "server-only";
import { type Db, database } from "#db/client.ts";
import { listOpenAppointments } from "#db/queries/appointments.ts";
import { findGoingOn } from "#db/queries/between-two.ts";
import { areBlocked } from "#db/queries/blocks.ts";
import { findConversation } from "#db/queries/conversation-view.ts";
import { appendLine, lockConversation, markLeft } from "#db/queries/conversations.ts";
import { findOwnExchange } from "#db/queries/exchanges.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { tellParty } from "../exchanges/tell-party.ts";
import { stepBack } from "./step-back.ts";

/**
 * A member leaves the conversation of an exchange of theirs: what goes on in it ends, they see it no more, and nobody
 * writes in it until something new is proposed. The other one is written to when something was going on. Leaving twice is
 * leaving. `not-found` for anybody else's exchange.
 */
export async function leaveConversation(
  member: Member,
  { exchange: exchangeId }: { exchange: string },
  now: Date,
): Promise<void> {
  const { cityId, id: memberId } = member;
  await database().transaction(async (tx) => {
    const exchange = await findOwnExchange(tx, { cityId, id: exchangeId, memberId });
    if (!exchange?.conversationId) throw new Refusal("not-found");
    const conversation = { cityId, id: exchange.conversationId };
    const goingOn = await findGoingOn(tx, { cityId, conversationId: conversation.id });
    const startsAt = await agreedStart(tx, { cityId, exchangeId: goingOn });
    const ended = goingOn !== null && (await stepBack(tx, { cityId, id: goingOn, memberId }, now));
    await lockConversation(tx, conversation);
    const view = await findConversation(tx, { ...conversation, memberId, now });
    if (!view || view.left) return;
    const { otherId, title } = view;
    // A block is silent: whoever was blocked reads nothing new.
    const silent = await areBlocked(tx, { cityId, memberId, otherId });
    if (!silent) await appendLine(tx, conversation, { authorId: memberId, event: "leave", now });
    await markLeft(tx, conversation, { memberId, now });
    if (!ended) return;
    const told = { cityId, exchangeId: goingOn, toId: otherId, fromId: memberId, title };
    await tellParty(tx, { ...told, news: "left", startsAt }, now);
  });
}

/** When the two would meet: who is to hear that they do not cannot wait for long. */
async function agreedStart(
  tx: Db,
  { cityId, exchangeId }: { cityId: string; exchangeId: string | null },
): Promise<Date | undefined> {
  const times = exchangeId ? await listOpenAppointments(tx, { cityId, exchangeId }) : [];
  return times.find(({ state }) => state === "agreed")?.startsAt;
}
