import "server-only";
import type { Db } from "#db/client.ts";
import { listUnanswered, type UnansweredInvitation } from "#db/queries/unanswered-invitations.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo-accounts.ts";
import { seededRandom } from "#db/seed/random.ts";
import type { City } from "#lib/cities/city.ts";
import { isDaytime } from "#lib/cities/daytime.ts";
import type { HelperAnswer } from "#lib/invitations/invitation-answer.ts";
import { planCity } from "../dispatch/plan-city.ts";
import { writeToHelpers } from "../dispatch/write-to-helpers.ts";
import { recordAnswer } from "../invitations/record-answer.ts";

const HOUR_MS = 3_600_000;
/** How long the example has been asking for. */
const REPLAYED_HOURS = 30;
/** Chance that somebody who was asked answers in a given hour of the day. */
const ANSWERS_AN_HOUR = 0.07;
/** Of those who answer. */
const SHARES: readonly [HelperAnswer, number][] = [
  ["can", 0.4],
  ["not_this_time", 0.45],
  ["not_this_kind", 0.15],
];
/** Mails of open invitations beside those to the demo accounts. */
const OTHER_MAILS = 3;

const isDemoAccount = (email: string) => DEMO_ACCOUNTS.some((account) => account.email === email);

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
  for (const { id, recipient, requester } of await listUnanswered(tx, cityId)) {
    const answers = random.chance(ANSWERS_AN_HOUR);
    const answer = drawAnswer(random.next());
    if (!answers || isDemoAccount(recipient) || (isDemoAccount(requester) && answer === "can")) continue;
    await recordAnswer(tx, { cityId, invitationId: id, answer }, at);
  }
}

/**
 * Lets the dispatcher of an example live its last day: people were asked, some answered, some requests came to the desk.
 * Nobody is written to but the demo accounts and a few others, about what they may still answer.
 */
export async function replayDispatch(tx: Db, city: City, seed: number, now: Date): Promise<void> {
  const random = seededRandom(seed);
  for (let hours = REPLAYED_HOURS; hours >= 0; hours -= 1) {
    const at = new Date(now.getTime() - hours * HOUR_MS);
    await planCity(tx, city.id, at);
    if (hours > 0 && isDaytime(at, city.timeZone)) await answerSome(tx, city.id, random, at);
  }
  await writeToHelpers(tx, { city, now }, mailed(await listUnanswered(tx, city.id)));
}

/** The open invitations whose mail the example shows. */
function mailed(open: readonly UnansweredInvitation[]): string[] {
  const [own, others] = [true, false].map((demo) => open.filter(({ recipient }) => isDemoAccount(recipient) === demo));
  return [...(own ?? []), ...(others ?? []).slice(0, OTHER_MAILS)].map(({ id }) => id);
}
