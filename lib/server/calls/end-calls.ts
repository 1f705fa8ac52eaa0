import "server-only";
import type { Db } from "#db/client.ts";
import { endCall, listEndingCalls, listUnmeasuredCalls, setCallResult } from "#db/queries/calls.ts";
import { listCities } from "#db/queries/cities.ts";
import { measuredSince } from "#lib/calls/call-result.ts";
import { endOfLocalDay, localDay } from "#lib/listings/local-time.ts";
import { countResult } from "./count-result.ts";

/** Ends the calls whose last day is over by the clocks of their city, and counts for good those that ended long enough ago. */
export async function endCalls(db: Db, now: Date): Promise<{ ended: number; counted: number }> {
  const done = { ended: 0, counted: 0 };
  for (const { id: cityId, timeZone } of await listCities(db)) {
    const { date: today } = localDay(now, timeZone);
    for (const { id, endsOn } of await listEndingCalls(db, { cityId, today })) {
      const ended = await endCall(db, { cityId, id, state: "ended", now: endOfLocalDay(endsOn, timeZone) });
      if (ended) done.ended += 1;
    }
    for (const call of await listUnmeasuredCalls(db, { cityId, endedBefore: measuredSince(now) })) {
      await setCallResult(db, { cityId, id: call.id, result: await countResult(db, cityId, call, now) });
      done.counted += 1;
    }
  }
  return done;
}
