import "server-only";
import { database } from "#db/client.ts";
import { countQueue } from "#db/queries/queue.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";

/** How many cases wait for a moderator or an admin; none for anybody else. */
export async function countWaitingCases(member: Member): Promise<number> {
  if (!moderates(member)) return 0;
  const { total } = await countQueue(database(), { cityId: member.cityId, moderatorId: member.id, now: new Date() });
  return total;
}
