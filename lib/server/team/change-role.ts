import "server-only";
import { findRole } from "#db/queries/team.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Member } from "#lib/identity/member.ts";
import type { Role } from "#lib/identity/role.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { asAdmin } from "./as-admin.ts";
import { giveRole } from "./give-role.ts";

/**
 * Changes the role of somebody who works for the city, or takes it from them. Administrators only; who gives their own role
 * away says that they are sure. Refuses `not-found` for a resident: a new role is offered to them, and theirs to accept.
 */
export async function changeRole(
  member: Member,
  { memberId, role, sure }: { memberId: string; role: Role; sure: boolean },
  now: Date,
): Promise<void> {
  await asAdmin(member, async (tx) => {
    const { cityId, citySlug, id: actorId } = member;
    const before = await findRole(tx, { cityId, memberId });
    if (before === null || before === "resident") throw new Refusal("not-found");
    if (before === role) return;
    if (memberId === actorId && !sure) throw new InvalidField("sure", "team.sure");
    await giveRole(tx, { cityId, citySlug, memberId, before, role, actorId }, now);
  });
}
