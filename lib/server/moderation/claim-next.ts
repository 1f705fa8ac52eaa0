import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { claimFirst } from "#db/queries/queue.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { claimEnd } from "./claim-case.ts";

/** Takes the most pressing case that nobody works on; gives its id, or null when there is none or for anybody else. */
export async function claimNext(member: Member, now: Date): Promise<string | null> {
  if (!moderates(member)) return null;
  const { cityId, id: moderatorId } = member;
  return database().transaction(async (tx) => {
    const city = await getCity(tx, cityId);
    const id = await claimFirst(tx, { cityId, moderatorId, now, until: claimEnd(city, now) });
    if (!id) return null;
    await insertAuditEntry(tx, { cityId, actorId: moderatorId, action: "case.claimed", subject: `case:${id}`, now });
    return id;
  });
}
