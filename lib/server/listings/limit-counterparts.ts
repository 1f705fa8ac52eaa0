import "server-only";
import { database } from "#db/client.ts";
import { consume } from "../limits.ts";

const MINUTE_MS = 60_000;
/** Somebody who types asks once a pause; many may share a network. */
const A_NETWORK = 240;
/** Without a trusted proxy everybody comes from the same one: it only protects the service as a whole. */
const EVERYBODY = 6_000;

/** Refuses a network that asks too often for what fits a listing. */
export async function limitCounterparts(network: string, now: Date): Promise<void> {
  await consume(database(), `counterparts:${network}`, network === "direct" ? EVERYBODY : A_NETWORK, MINUTE_MS, now);
}
