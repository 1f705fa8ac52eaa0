import "server-only";
import { database } from "#db/client.ts";
import { clearAddressPause } from "#db/queries/address-pauses.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { Member } from "#lib/identity/member.ts";
import { consume } from "../limits.ts";

const DAY_MS = 86_400_000;
const A_DAY = 3;

/**
 * Writes to the address of a member again, who says that it works. Refuses a fourth time in a day: each mail that comes back
 * counts against all mails of the city.
 */
export async function retryAddress({ cityId, id: memberId, userId }: Member, now: Date): Promise<void> {
  await consume(database(), `retry-address:${userId}`, A_DAY, DAY_MS, now, "too-many-retries");
  const own = await findAddressee(database(), { cityId, memberId });
  if (own?.recipient) await clearAddressPause(database(), { email: own.recipient });
}
