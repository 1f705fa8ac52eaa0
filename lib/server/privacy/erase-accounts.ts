import "server-only";
import type { Db } from "#db/client.ts";
import { listDueLeaving } from "#db/queries/leaving.ts";
import { overBefore } from "#lib/privacy/retention.ts";
import { eachApart } from "../each-apart.ts";
import { forEachCity } from "../for-each-city.ts";
import { eraseMember } from "./erase-member.ts";

/** What one run erases at most in a city: the next one goes on. */
const AT_ONCE = 200;

/** Erases the accounts of those who asked for it and did not come back in time. Gives how many. */
export async function eraseAccounts(db: Db, now: Date): Promise<number> {
  const before = overBefore("leaving", now);
  let erased = 0;
  await forEachCity(db, async ({ id: cityId }) => {
    await eachApart(await listDueLeaving(db, { cityId, before, limit: AT_ONCE }), async (memberId) => {
      const stillDue = ({ leavingAt }: { leavingAt: Date | null }) => leavingAt !== null && leavingAt <= before;
      if (await eraseMember({ cityId, memberId, reason: "asked", stillDue }, now)) erased += 1;
    });
  });
  return erased;
}
