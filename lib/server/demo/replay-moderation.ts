import "server-only";
import { database } from "#db/client.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo-accounts.ts";
import { CHANGED } from "#db/seed/moderation/changed.ts";
import { findModerationCast } from "#db/seed/moderation/find-cast.ts";
import { endJudged, forgetOldMails } from "#db/seed/moderation/judged-rows.ts";
import { KEPT } from "#db/seed/moderation/kept.ts";
import { REMOVED } from "#db/seed/moderation/removed.ts";
import { REMOVED_LATELY } from "#db/seed/moderation/removed-lately.ts";
import { WAITING } from "#db/seed/moderation/waiting.ts";
import type { City } from "#lib/cities/city.ts";
import { MODERATION_PAYLOADS } from "../mail/moderation-payloads.ts";
import { liftRestrictions } from "../moderation/lift-restrictions.ts";
import { judgedSteps, type Step, waitingSteps } from "./judged-steps.ts";
import { replaySecondLooks } from "./replay-second-looks.ts";

const DAY_MS = 86_400_000;
const JUDGED = [...KEPT, ...CHANGED, ...REMOVED, ...REMOVED_LATELY];

/**
 * Lets the moderators of an example live their last six months, one thing after the other by the real commands: texts are
 * screened and reported, decided, contested; some wait now. Nobody is written to but the demo accounts about today.
 */
export async function replayModeration(city: City, now: Date): Promise<void> {
  const cast = await findModerationCast(database(), city.id);
  if (!cast) return;
  const stage = { city, cast };
  const steps: Step[] = [
    ...JUDGED.flatMap((judged) => judgedSteps(stage, judged, now)),
    ...WAITING.flatMap((waiting) => waitingSteps(stage, waiting, now)),
    ...JUDGED.flatMap(({ days, decision }) => {
      const at = new Date(now.getTime() - (days - (decision.days ?? 0)) * DAY_MS);
      return decision.days && at < now ? [{ at, play: () => liftRestrictions(database(), at) }] : [];
    }),
  ];
  for (const { play } of steps.toSorted((one, other) => one.at.getTime() - other.at.getTime())) await play();
  await endJudged(database(), city.id, now);
  await replaySecondLooks(cast, now);
  const kinds = Object.keys(MODERATION_PAYLOADS);
  const emails = DEMO_ACCOUNTS.map(({ email }) => email);
  await forgetOldMails(database(), { cityId: city.id, kinds, emails, before: new Date(now.getTime() - DAY_MS) });
}
