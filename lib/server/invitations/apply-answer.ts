import "server-only";
import type { Db } from "#db/client.ts";
import { tellParty } from "../exchanges/tell-party.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { type Answering, recordAnswer } from "./record-answer.ts";

/**
 * Gives an answer to an invitation, tells the requester when it is a yes, and asks for the next plan, in one transaction.
 * False when there was nothing to answer any more.
 */
export async function applyAnswer(tx: Db, asked: Answering, now: Date): Promise<boolean> {
  const help = await recordAnswer(tx, asked, now);
  if (!help) return false;
  const { cityId } = asked;
  const { requestId, exchangeId, helperId: fromId, authorId: toId, title } = help;
  if (exchangeId) await tellParty(tx, { cityId, exchangeId, toId, fromId, title, news: "helpProposed" }, now);
  await enqueue(tx, "match-listing", { cityId, listingId: requestId });
  return true;
}
