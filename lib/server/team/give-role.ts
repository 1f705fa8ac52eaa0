import "server-only";
import type { Db } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { deleteSessionsOf } from "#db/queries/identity.ts";
import { findAddressee } from "#db/queries/people.ts";
import { countOtherAdmins, deleteOffersBy, findUserId, setRole } from "#db/queries/team.ts";
import type { RouteName } from "#lib/i18n/routes.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Role } from "#lib/identity/role.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { env } from "../env.ts";
import { notify } from "../notifications/notify.ts";

/** Where each role begins. */
const START = {
  resident: "home",
  moderator: "moderation",
  agent: "dashboard",
  admin: "dashboard",
} as const satisfies Record<Role, RouteName>;

type Given = {
  cityId: string;
  citySlug: string;
  /** Whose role changes. */
  memberId: string;
  before: Role;
  role: Role;
  /** Who changes it; themselves when they accept an offer. */
  actorId: string;
};

/**
 * Gives somebody another role, tells them, and notes it; the roles of the city are held. Refuses `last-admin` where nobody
 * would administer the city any more. Rights that somebody else gives begin with a new sign-in; who accepts them gets a new
 * token from the action.
 */
export async function giveRole(
  tx: Db,
  { cityId, citySlug, memberId, before, role, actorId }: Given,
  now: Date,
): Promise<void> {
  const isLeaving = before === "admin" && role !== "admin";
  if (isLeaving && (await countOtherAdmins(tx, { cityId, memberId })) === 0) throw new Refusal("last-admin");
  await setRole(tx, { cityId, memberId, role, now });
  if (isLeaving) await deleteOffersBy(tx, { cityId, memberId });
  if (role !== "resident" && actorId !== memberId) {
    const userId = await findUserId(tx, { cityId, memberId });
    if (userId) await deleteSessionsOf(tx, { userId });
  }
  const to = await findAddressee(tx, { cityId, memberId });
  if (to) {
    const params = { city: citySlug };
    const link = env().baseUrl + href(to.locale, START[role], params);
    const notice = { words: { role }, place: { route: START[role], params } };
    const businessKey = `role-given:${memberId}:${now.toISOString()}`;
    await notify(tx, to, { kind: "role-given", payload: { role, link }, notice, businessKey }, now);
  }
  const details = { before, after: role, accepted: actorId === memberId };
  await insertAuditEntry(tx, {
    cityId,
    actorId,
    action: "role.changed",
    subject: `member:${memberId}`,
    memberId,
    details,
    now,
  });
}
