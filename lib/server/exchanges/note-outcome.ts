import "server-only";
import type { Db } from "#db/client.ts";
import { listRequestFacts, type ToldRequest, writeRequestOutcome } from "#db/queries/request-outcomes.ts";
import type { Outcome } from "#lib/exchanges/outcome.ts";
import { type RequestChange, requestOutcome, requestOutcomeAfter } from "#lib/exchanges/request-outcome.ts";

type Requests = { cityId: string; ids: readonly string[] };

/** Notes what became of listings whose state was just changed alike; the offers among them are left alone. */
export async function noteRequestChange(tx: Db, requests: Requests, change: RequestChange): Promise<void> {
  await note(tx, requests, (request) => requestOutcome(change, request));
}

/** The same for one request, one of whose exchanges just ended. */
export async function noteExchangeEnd(tx: Db, cityId: string, id: string, ended: Outcome): Promise<void> {
  await note(tx, { cityId, ids: [id] }, (request) => requestOutcomeAfter(ended, request.status, request));
}

async function note(tx: Db, requests: Requests, outcomeOf: (request: ToldRequest) => Outcome | null): Promise<void> {
  const changed = new Map<Outcome | null, string[]>();
  for (const request of await listRequestFacts(tx, requests)) {
    const outcome = outcomeOf(request);
    if (outcome !== request.outcome) changed.set(outcome, [...(changed.get(outcome) ?? []), request.id]);
  }
  for (const [outcome, ids] of changed) await writeRequestOutcome(tx, { cityId: requests.cityId, ids }, outcome);
}
