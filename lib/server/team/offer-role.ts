import "server-only";
import { type Db, database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { findAddressee } from "#db/queries/people.ts";
import { deleteRoleOffer, findMemberByEmail, putRoleOffer } from "#db/queries/team.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { OFFER_DAYS, type StaffRole } from "#lib/team/team.schema.ts";
import { env } from "../env.ts";
import { consume } from "../limits.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { notify } from "../notifications/notify.ts";
import { asAdmin } from "./as-admin.ts";

const DAY_MS = 86_400_000;
const MOST_A_DAY = 30;

type Offered = { id: string; email: string; role: StaffRole; locale: Locale };

/** The same mail reaches a member and somebody whom the city does not know; a member has it under their bell, too. */
async function tellOffered(tx: Db, { cityId, citySlug }: Member, offered: Offered, now: Date): Promise<void> {
  const { id, email, role, locale } = offered;
  const params = { city: citySlug };
  const kind = "role-offered";
  const businessKey = `role-offered:${id}`;
  const payloadIn = (language: Locale) => ({
    role,
    address: email,
    days: OFFER_DAYS,
    link: env().baseUrl + href(language, "roleOffer", params),
  });
  const known = await findMemberByEmail(tx, { cityId, email });
  const to = known && !known.suspended ? await findAddressee(tx, { cityId, memberId: known.id }) : null;
  if (to) {
    const notice = { words: {}, place: { route: "roleOffer" as const, params } };
    await notify(tx, to, { kind, payload: payloadIn(to.locale), notice, businessKey }, now);
    return;
  }
  await enqueueMail(tx, { cityId, kind, recipient: email, locale, payload: payloadIn(locale), businessKey }, now);
}

/**
 * Offers a role to whoever signs in with an address, and writes to it. Administrators only. What happens and what is
 * answered is the same whether or not somebody has this address here, so that nobody is found out by it.
 */
export async function offerRole(
  member: Member,
  { email, role, locale }: { email: string; role: StaffRole; locale: Locale },
  now: Date,
): Promise<void> {
  const { cityId, id: offeredBy } = member;
  if (member.role !== "admin") throw new Refusal("not-found");
  await consume(database(), `role-offers:${cityId}`, MOST_A_DAY, DAY_MS, now);
  await asAdmin(member, async (tx) => {
    const expiresAt = new Date(now.getTime() + OFFER_DAYS * DAY_MS);
    const offer = { cityId, email, role, locale, offeredBy, createdAt: now, expiresAt };
    const id = await putRoleOffer(tx, offer);
    await tellOffered(tx, member, { id, email, role, locale }, now);
    const details = { role };
    await insertAuditEntry(tx, {
      cityId,
      actorId: offeredBy,
      action: "role.offered",
      subject: "settings:team",
      details,
      now,
    });
  });
}

/** Takes an offer back that nobody has answered. Administrators only. */
export async function withdrawOffer(member: Member, id: string, now: Date): Promise<void> {
  await asAdmin(member, async (tx) => {
    const { cityId, id: actorId } = member;
    if (!(await deleteRoleOffer(tx, { cityId, id }))) throw new Refusal("not-found");
    await insertAuditEntry(tx, { cityId, actorId, action: "role.withdrawn", subject: "settings:team", now });
  });
}
