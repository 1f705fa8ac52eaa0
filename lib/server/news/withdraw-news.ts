import "server-only";
import { database } from "#db/client.ts";
import { setNewsWithdrawn } from "#db/queries/city-news.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

async function set(member: Member, id: string, withdrawnAt: Date | null): Promise<void> {
  if (!worksAtDesk(member)) throw new Refusal("not-found");
  if (!(await setNewsWithdrawn(database(), { cityId: member.cityId, id }, withdrawnAt))) throw new Refusal("not-found");
}

/** The city tells something no more; who read it, did. Refuses `not-found`. */
export function withdrawNews(member: Member, id: string, now: Date): Promise<void> {
  return set(member, id, now);
}

/** Takes a withdrawal back. Refuses `not-found`. */
export function restoreNews(member: Member, id: string): Promise<void> {
  return set(member, id, null);
}
