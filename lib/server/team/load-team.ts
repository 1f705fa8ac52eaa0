import "server-only";
import { database } from "#db/client.ts";
import {
  findHelper,
  type Helper,
  isAdmin,
  listRoleOffers,
  listTeam,
  listVerifiedHelpers,
  type RoleOffer,
  type StaffMember,
} from "#db/queries/team.ts";
import { maskEmail } from "#lib/identity/email-address.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";

const MOST_HELPERS = 100;

export type { Helper, RoleOffer, StaffMember } from "#db/queries/team.ts";

export type Team = {
  staff: StaffMember[];
  offers: RoleOffer[];
  helpers: Helper[];
  /** The person who was looked for. */
  found: Helper | null;
};

/** An address that who knows it recognizes. */
const masked = <Person extends { email: string | null }>(person: Person): Person => ({
  ...person,
  email: person.email && maskEmail(person.email),
});

/**
 * Who works for a city, to whom it offers a role, and whom it verified, for its administrators; null for anybody else. Of the
 * addresses it gives only what who knows them recognizes.
 */
export async function loadTeam(member: Member, asked: string | null, now: Date): Promise<Team | null> {
  const { cityId, id } = member;
  if (member.role !== "admin" || !(await isAdmin(database(), { cityId, memberId: id }))) return null;
  const found = asked && isId(asked) ? await findHelper(database(), { cityId, memberId: asked }) : null;
  return {
    staff: (await listTeam(database(), cityId)).map(masked),
    offers: await listRoleOffers(database(), cityId, now),
    helpers: (await listVerifiedHelpers(database(), cityId, MOST_HELPERS)).map(masked),
    found: found && masked(found),
  };
}
