import "server-only";
import { type Db, database } from "#db/client.ts";
import { lockStoredCity } from "#db/queries/settings.ts";
import { isAdmin } from "#db/queries/team.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/**
 * Runs with the roles of a city held, for somebody who administers it still: of two who take each other's role away, the
 * second one may not any more. Refuses `not-found` to anybody else.
 */
export async function asAdmin<T>(member: Member, run: (tx: Db) => Promise<T>): Promise<T> {
  const { cityId, id: memberId } = member;
  if (member.role !== "admin") throw new Refusal("not-found");
  return database().transaction(async (tx) => {
    await lockStoredCity(tx, cityId);
    if (!(await isAdmin(tx, { cityId, memberId }))) throw new Refusal("not-found");
    return run(tx);
  });
}
