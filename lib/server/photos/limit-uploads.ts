import "server-only";
import { database } from "#db/client.ts";
import type { DraftHolder } from "#db/queries/listing-drafts.ts";
import { consume } from "../limits.ts";

const HOUR_MS = 3_600_000;

/** Photos sent in an hour: by one person, and by one network for those who have not signed in. */
export async function limitUploads({ memberId, secretHash }: DraftHolder, network: string, now: Date): Promise<void> {
  await consume(database(), `photos:${memberId ?? secretHash}`, 40, HOUR_MS, now);
  if (memberId) return;
  // Without a trusted proxy every visitor seems to come from the same network.
  await consume(database(), `photos:network:${network}`, network === "direct" ? 400 : 40, HOUR_MS, now);
}
