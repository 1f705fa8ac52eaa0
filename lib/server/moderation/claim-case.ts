import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { claimOne, releaseOthers } from "#db/queries/queue.ts";
import type { City } from "#lib/cities/city.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";

/** When a claim made now ends by itself. */
export function claimEnd({ settings }: City, now: Date): Date {
  return new Date(now.getTime() + settings.moderation.claimMinutes * 60_000);
}

/**
 * A moderator or an admin takes a case, or goes on with theirs, which holds it for longer; what they worked on before is free
 * again. False when somebody else works on it, or when it is not theirs to judge.
 */
export async function claimCase(member: Member, caseId: string, now: Date): Promise<boolean> {
  if (!moderates(member) || !isId(caseId)) return false;
  const { cityId, id: moderatorId } = member;
  return database().transaction(async (tx) => {
    const city = await getCity(tx, cityId);
    const judging = { cityId, moderatorId };
    const claimed = await claimOne(tx, { ...judging, id: caseId, now, until: claimEnd(city, now) });
    if (!claimed) return false;
    const released = await releaseOthers(tx, { ...judging, except: caseId });
    const by = { cityId, actorId: moderatorId, now };
    for (const id of released) await insertAuditEntry(tx, { ...by, action: "case.released", subject: `case:${id}` });
    if (claimed === "new") await insertAuditEntry(tx, { ...by, action: "case.claimed", subject: `case:${caseId}` });
    return true;
  });
}
