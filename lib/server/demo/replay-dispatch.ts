import "server-only";
import type { Db } from "#db/client.ts";
import { findAgentId, listUnmetNeeds } from "#db/queries/desk.ts";
import { wakeDispatches } from "#db/queries/dispatches.ts";
import { listUnanswered, type UnansweredInvitation } from "#db/queries/unanswered-invitations.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo-accounts.ts";
import { setDemoOffers } from "#db/seed/demo-offers.ts";
import { seededRandom } from "#db/seed/random.ts";
import type { City } from "#lib/cities/city.ts";
import { isDaytime } from "#lib/cities/daytime.ts";
import type { HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { recordTaken } from "../desk/take-need.ts";
import { planCity } from "../dispatch/plan-city.ts";
import { recordAnswer } from "../invitations/record-answer.ts";
import { writeToHelpers } from "../invitations/write-to-helpers.ts";

const HOUR_MS = 3_600_000;
/** How long the example has been asking for. */
const REPLAYED_HOURS = 30;
/** How long the demo accounts have been offering. */
const DEMO_HOURS = 18;
/** Chance that somebody who was asked answers in a given hour of the day. */
const ANSWERS_AN_HOUR = 0.12;
/** Of those who answer. */
const SHARES: readonly [HelperAnswer, number][] = [
  ["can", 0.5],
  ["not_this_time", 0.38],
  ["not_this_kind", 0.12],
];
/** How long a request waits for the agent, and one of how many waits longer. */
const WAITS_MS = 5 * HOUR_MS;
const LEFT_WAITING = 6;
/** Mails of open invitations beside those to the demo accounts. */
const OTHER_MAILS = 3;

const isDemoAccount = (email: string | null) => DEMO_ACCOUNTS.some((account) => account.email === email);

function drawAnswer(drawn: number): HelperAnswer {
  let left = drawn;
  const found = SHARES.find(([, share]) => {
    left -= share;
    return left < 0;
  });
  return found?.[0] ?? "not_this_time";
}

/** Some of the people of the example answer; the demo accounts leave that to who plays them. */
async function answerSome(tx: Db, cityId: string, random: ReturnType<typeof seededRandom>, at: Date): Promise<void> {
  for (const { id, requestId, recipient, requester } of await listUnanswered(tx, cityId)) {
    const answers = random.chance(ANSWERS_AN_HOUR);
    const answer = drawAnswer(random.next());
    if (!answers || isDemoAccount(recipient) || (isDemoAccount(requester) && answer === "can")) continue;
    await recordAnswer(tx, { cityId, invitationId: id, answer }, at);
    await wakeDispatches(tx, { cityId, requestIds: [requestId], now: at });
  }
}

/** The agent of the example takes most of what has waited for some hours at the desk. */
async function takeSome(tx: Db, cityId: string, agentId: string | null, at: Date): Promise<void> {
  const needs = agentId ? await listUnmetNeeds(tx, { cityId, now: at, limit: 200 }) : [];
  const old = needs.filter(({ takenAt, handedAt }) => !takenAt && at.getTime() - handedAt.getTime() >= WAITS_MS);
  for (const [index, { listing }] of old.entries()) {
    if (agentId && index % LEFT_WAITING !== 0) await recordTaken(tx, { cityId, requestId: listing.id, agentId }, at);
  }
}

/**
 * Lets the dispatcher of an example live its last day: people were asked, some answered, some requests came to the desk.
 * Nobody is written to but the demo accounts and a few others, about what they may still answer.
 */
export async function replayDispatch(tx: Db, city: City, seed: number, now: Date): Promise<void> {
  const random = seededRandom(seed);
  const agentId = await findAgentId(tx, city.id);
  await setDemoOffers(tx, city.id, "paused");
  for (let hours = REPLAYED_HOURS; hours >= 0; hours -= 1) {
    const at = new Date(now.getTime() - hours * HOUR_MS);
    // What the demo accounts are asked is then still open.
    if (hours === DEMO_HOURS) await setDemoOffers(tx, city.id, "published");
    await planCity(tx, city.id, at);
    if (hours === 0 || !isDaytime(at, city.timeZone)) continue;
    await answerSome(tx, city.id, random, at);
    await takeSome(tx, city.id, agentId, at);
  }
  await writeToHelpers(tx, { city, now }, mailed(await listUnanswered(tx, city.id)));
}

/** The open invitations whose mail the example shows: those of the demo accounts, and some others, each of another request. */
function mailed(open: readonly UnansweredInvitation[]): string[] {
  const [own, others] = [true, false].map((demo) => open.filter(({ recipient }) => isDemoAccount(recipient) === demo));
  const ofOneRequest = new Map((others ?? []).map((invitation) => [invitation.requestId, invitation]));
  return [...(own ?? []), ...[...ofOneRequest.values()].slice(0, OTHER_MAILS)].map(({ id }) => id);
}
