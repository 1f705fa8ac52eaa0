import "server-only";
import { type Db, inOneTransaction } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { lockDeskMember } from "#db/queries/desk-people.ts";
import { listIdlePeople } from "#db/queries/purge-desk.ts";
import { erasePerson } from "./erase-person.ts";

/** What one night erases at most. */
const AT_ONCE = 500;

/** Erases the people of a city's desk for whom nothing has happened since a moment, as if they had asked for it. Gives how many. */
export async function eraseIdle(
  db: Db,
  { cityId, since }: { cityId: string; since: Date },
  now: Date,
): Promise<number> {
  const idle = await listIdlePeople(db, { cityId, since, limit: AT_ONCE });
  for (const memberId of idle) {
    await inOneTransaction(async (tx) => {
      const held = await lockDeskMember(tx, { cityId, memberId });
      if (!held) return;
      const { suspended: _, ...person } = held;
      await erasePerson(tx, person, now);
      const noted = { cityId, actorId: null, memberId, subject: `member:${memberId}` as const, now };
      await insertAuditEntry(tx, { ...noted, action: "desk.consent-withdrawn" });
    });
  }
  return idle.length;
}
