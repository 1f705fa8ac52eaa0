import "server-only";
import type { Db } from "#db/client.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { type Answering, recordAnswer } from "./record-answer.ts";
import { writeOfHelp } from "./write-to-requesters.ts";

/**
 * Gives an answer to an invitation, tells the requester when it is a yes, and asks for the next plan, in one transaction.
 * False when there was nothing to answer any more.
 */
export async function applyAnswer(tx: Db, asked: Answering, now: Date): Promise<boolean> {
  const help = await recordAnswer(tx, asked, now);
  if (!help) return false;
  const { cityId, invitationId, answer } = asked;
  const { requestId, helperFirstName: firstName, citySlug: slug } = help;
  if (answer === "can") await writeOfHelp(tx, { city: { id: cityId, slug } }, { requestId, invitationId, firstName });
  await enqueue(tx, "match-listing", { cityId, listingId: requestId });
  return true;
}
