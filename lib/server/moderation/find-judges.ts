import "server-only";
import type { Db } from "#db/client.ts";
import { listTheirs } from "#db/queries/escalation.ts";
import { listStaff } from "#db/queries/people.ts";
import type { Role } from "#lib/identity/role.ts";

type Asked = { cityId: string; caseIds: readonly string[]; roles: readonly Role[]; except: readonly string[] };

/** Who of the active staff may judge which of some cases that wait; who may judge none is left out. */
export async function findJudges(db: Db, { cityId, caseIds, ...staff }: Asked): Promise<Map<string, Set<string>>> {
  const judges = new Map<string, Set<string>>();
  for (const moderatorId of await listStaff(db, { cityId, ...staff })) {
    const theirs = await listTheirs(db, { cityId, moderatorId }, caseIds);
    if (theirs.size > 0) judges.set(moderatorId, theirs);
  }
  return judges;
}
