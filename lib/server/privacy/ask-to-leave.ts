import "server-only";
import { database, inOneTransaction } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { endSessions, lockPlace, markLeaving } from "#db/queries/leaving.ts";
import { findAddressee } from "#db/queries/people.ts";
import { deleteMemberDevices } from "#db/queries/push-subscriptions.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { erasureOf } from "#lib/privacy/come-back-link.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { env } from "../env.ts";
import { consume } from "../limits.ts";
import { notify } from "../notifications/notify.ts";
import { signComeBackLink } from "./come-back-link-signature.ts";
import { hideMember } from "./hide-member.ts";

const DAY_MS = 86_400_000;
const A_DAY = 5;

/**
 * A member asks to have their account erased. At once they are hidden everywhere and signed out on all their devices, what goes on
 * ends, and a mail lets them come back until it is done. Refuses who works for the city: their role goes first.
 */
export async function askToLeave(member: Member, now: Date): Promise<void> {
  const { cityId, id: memberId, citySlug: city, userId } = member;
  await consume(database(), `leave:${cityId}:${memberId}`, A_DAY, DAY_MS, now);
  await inOneTransaction(async (tx) => {
    // What they do at the same time in another window waits, and is then refused.
    const held = await lockPlace(tx, { cityId, memberId });
    if (!held || held.leavingAt || held.suspended) throw new Refusal("not-allowed");
    if (held.role !== "resident") throw new Refusal("staff-stays");
    await hideMember(tx, held, now);
    await markLeaving(tx, { cityId, memberId }, now);
    await endSessions(tx, userId);
    await deleteMemberDevices(tx, { cityId, memberId });
    const to = await findAddressee(tx, { cityId, memberId });
    if (to) {
      const lien = signComeBackLink({ cityId, memberId, askedAt: now });
      const link = env().baseUrl + href(to.locale, "comeBack", { city }, { lien });
      const payload = { link, until: erasureOf(now).toISOString(), timeZone: to.timeZone };
      const key = `account-leaving:${memberId}:${now.getTime()}`;
      await notify(tx, to, { kind: "account-leaving", payload, notice: null, businessKey: key, pressing: true }, now);
    }
    const subject = `member:${memberId}` as const;
    await insertAuditEntry(tx, { cityId, actorId: memberId, action: "account.leaving", subject, memberId, now });
  });
}
