import "server-only";
import type { Purpose, Scope } from "#db/scope.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";

/** For whom a signed-in person reads and writes private tables: themselves, and what their role has them work on. */
export function scopeOf({ cityId, id: actorId, role }: Pick<Member, "cityId" | "id" | "role">): Scope {
  const purposes: Purpose[] = [];
  if (moderates({ role })) purposes.push("moderation");
  if (worksAtDesk({ role })) purposes.push("desk");
  return { cityId, actorId, purposes };
}

/** Somebody for themselves alone, such as by a signed link of theirs: what their role opens stays shut. */
export function ownScope(cityId: string, actorId: string): Scope {
  return { cityId, actorId, purposes: [] };
}

/** What the service does for a city that nobody signed in asks for, such as a notice from outside. */
export function serviceScope(cityId: string): Scope {
  return { cityId, actorId: null, purposes: ["service"] };
}

/** Background work, whatever the city. */
export const JOBS: Scope = { cityId: null, actorId: null, purposes: ["service"] };
