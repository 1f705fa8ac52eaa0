import "server-only";
import type { Db } from "#db/client.ts";
import { measureCall } from "#db/queries/call-results.ts";
import type { CallRow } from "#db/queries/calls.ts";
import { type CallResult, measuredUntil } from "#lib/calls/call-result.ts";
import { calledCategories } from "#lib/calls/standing.ts";

type Counted = Pick<CallRow, "id" | "category" | "quartierIds" | "endedAt" | "result">;

/** What came of a call so far: what was kept, or what is counted now. */
export async function countResult(db: Db, cityId: string, call: Counted, now: Date): Promise<CallResult> {
  if (call.result) return call.result;
  const { id: callId, category, quartierIds, endedAt } = call;
  const categories = calledCategories({ category, close: true });
  const until = endedAt ? measuredUntil(endedAt) : now;
  return measureCall(db, { cityId, callId, category, categories, quartierIds, until: until < now ? until : now });
}
