import "server-only";
import type { Db } from "#db/client.ts";
import { liftDecisionStrikes, liftStrikeRows, listStrikes, lockLedger } from "#db/queries/strikes.ts";
import { groundlessSteps } from "#lib/moderation/misuse.ts";

/** Further back than anything that may still count. */
const FROM_THE_START = new Date(0);

/**
 * Sets aside what a decision counted against people, once an appeal has reversed it, with the warnings and suspensions that
 * nothing carries any more.
 */
export async function liftStrikes(
  tx: Db,
  { cityId, decisionId }: { cityId: string; decisionId: string },
  now: Date,
): Promise<void> {
  for (const whose of await liftDecisionStrikes(tx, { cityId, decisionId, now })) {
    await lockLedger(tx, whose);
    const ledger = await listStrikes(tx, { ...whose, since: FROM_THE_START });
    await liftStrikeRows(tx, { cityId, ids: groundlessSteps(ledger), now });
  }
}
