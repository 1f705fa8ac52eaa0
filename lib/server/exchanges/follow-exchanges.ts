import "server-only";
import type { Db } from "#db/client.ts";
import type { City } from "#lib/cities/city.ts";
import { isDaytime } from "#lib/cities/daytime.ts";
import { forEachCity } from "../for-each-city.ts";
import { endLostFromView, endOrphans, endUnanswered, releaseUnconfirmed } from "./follow-endings.ts";
import { askAgain, askWhatCame, remind } from "./follow-questions.ts";
import { type FollowStep, runFollowStep } from "./follow-step.ts";

const ALWAYS: readonly FollowStep[] = [endUnanswered, endOrphans, endLostFromView, remind];

/** In the order of a day; what is asked or freed by mail waits for the daytime. */
function stepsNow({ timeZone }: City, now: Date): readonly FollowStep[] {
  if (!isDaytime(now, timeZone)) return ALWAYS;
  return [...ALWAYS, releaseUnconfirmed(timeZone), askAgain(timeZone), askWhatCame(timeZone)];
}

/**
 * What the clock does to exchanges, city by city: ends what nobody answered, asks both to confirm a time, frees what was
 * not confirmed, reminds, asks what came of it. Done again it changes nothing, and two runs at once share the work.
 * Gives how many of each.
 */
export async function followExchanges(db: Db, now: Date): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  await forEachCity(db, async (city) => {
    for (const step of stepsNow(city, now)) {
      done[step.name] = (done[step.name] ?? 0) + (await runFollowStep(db, city, step, now));
    }
  });
  return done;
}
