import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { lockStoredCity } from "#db/queries/settings.ts";
import { deleteRoleOffer, findRole, findRoleOffer, type RoleOffer } from "#db/queries/team.ts";
import type { Member } from "#lib/identity/member.ts";
import type { Role } from "#lib/identity/role.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { giveRole } from "./give-role.ts";

/** The role that the city offers to the address that somebody signed in with; null when it offers none. */
export async function loadRoleOffer({ cityId }: Member, email: string, now: Date): Promise<RoleOffer | null> {
  return findRoleOffer(database(), { cityId, email, now });
}

/** The role that somebody was given, whether or not it counts in this session. */
export async function loadGivenRole({ cityId, id: memberId }: Member): Promise<Role> {
  return (await findRole(database(), { cityId, memberId })) ?? "resident";
}

type Answer = { offerId: string; email: string; accepts: boolean };

/**
 * Answers the offer of a role. `email` is the address of their session: whoever reads its mailbox is who it was offered to.
 * Refuses `not-found` for an offer to somebody else, over, withdrawn or answered.
 */
export async function answerOffer(member: Member, { offerId, email, accepts }: Answer, now: Date): Promise<void> {
  const { cityId, citySlug, id: memberId } = member;
  await database().transaction(async (tx) => {
    await lockStoredCity(tx, cityId);
    const offer = await findRoleOffer(tx, { cityId, email, now });
    const before = await findRole(tx, { cityId, memberId });
    if (!offer || offer.id !== offerId || before === null) throw new Refusal("not-found");
    await deleteRoleOffer(tx, { cityId, id: offerId });
    const { role } = offer;
    if (accepts && role !== before) {
      await giveRole(tx, { cityId, citySlug, memberId, before, role, actorId: memberId }, now);
      return;
    }
    if (accepts) return;
    const details = { role, declined: true };
    await insertAuditEntry(tx, {
      cityId,
      actorId: memberId,
      action: "role.withdrawn",
      subject: "settings:team",
      memberId,
      details,
      now,
    });
  });
}
