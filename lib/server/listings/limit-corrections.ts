import "server-only";
import { database } from "#db/client.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { consume } from "../limits.ts";

const MINUTE_MS = 60_000;
/** Somebody types a few searches in a minute; many may share a network. */
const A_NETWORK = 120;
/** Without a trusted proxy everybody comes from the same one: it only protects the service as a whole. */
const EVERYBODY = 3_000;

/** Whether a network may have one more search corrected by the titles of a city; it is no refusal. */
export async function mayCorrect(network: string, now: Date): Promise<boolean> {
  try {
    await consume(database(), `correction:${network}`, network === "direct" ? EVERYBODY : A_NETWORK, MINUTE_MS, now);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
