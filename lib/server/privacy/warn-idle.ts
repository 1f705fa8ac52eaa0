import "server-only";
import type { Db } from "#db/client.ts";
import { type Idle, listIdle, warningKey } from "#db/queries/leaving.ts";
import { findAddressee } from "#db/queries/people.ts";
import type { City } from "#lib/cities/city.ts";
import { href } from "#lib/i18n/routes.ts";
import { erasedAfter, WARNING_DAYS, type WarningDays, warnedFrom, warningBefore } from "#lib/privacy/inactivity.ts";
import { overBefore } from "#lib/privacy/retention.ts";
import { eachApart } from "../each-apart.ts";
import { env } from "../env.ts";
import { forEachCity } from "../for-each-city.ts";
import { notify } from "../notifications/notify.ts";
import { eraseMember } from "./erase-member.ts";

const AT_ONCE = 200;
const [FIRST, LAST] = WARNING_DAYS;

type Step = { city: City; days: WarningDays; idle: Idle };

async function warn(db: Db, { city, days, idle }: Step, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const to = await findAddressee(tx, { cityId: city.id, memberId: idle.memberId });
    if (!to) return;
    const link = env().baseUrl + href(to.locale, "profile", { city: city.slug });
    const payload = { link, until: erasedAfter(days, now).toISOString(), timeZone: city.timeZone };
    const businessKey = warningKey(idle, days);
    await notify(tx, to, { kind: "account-inactive", payload, notice: null, businessKey }, now);
  });
}

/** Warns who has not come to a city for so long that their account is erased in so many days; the second after the first alone. */
async function warnDue(db: Db, city: City, days: WarningDays, now: Date): Promise<number> {
  const warned = days === LAST ? { days: FIRST, before: warningBefore(FIRST, LAST, now) } : null;
  const seenBefore = warnedFrom(days, now);
  const idle = await listIdle(db, { cityId: city.id, seenBefore, warned, without: days, limit: AT_ONCE });
  await eachApart(idle, (one) => warn(db, { city, days, idle: one }, now));
  return idle.length;
}

async function eraseDue(db: Db, { id: cityId }: City, now: Date): Promise<number> {
  const seenBefore = overBefore("account", now);
  const warned = { days: LAST, before: warningBefore(LAST, 0, now) };
  let erased = 0;
  await eachApart(
    await listIdle(db, { cityId, seenBefore, warned, without: null, limit: AT_ONCE }),
    async ({ memberId }) => {
      const stillDue = ({ lastSeenAt, leavingAt }: { lastSeenAt: Date; leavingAt: Date | null }) =>
        lastSeenAt <= seenBefore && leavingAt === null;
      if (await eraseMember({ cityId, memberId, reason: "inactive", stillDue }, now)) erased += 1;
    },
  );
  return erased;
}

/**
 * Warns who has not come for almost two years, a month and a week ahead, and erases the accounts of those who did not come either.
 * Nobody is erased without both warnings, whatever their age. Gives how many.
 */
export async function endIdleAccounts(db: Db, now: Date): Promise<{ warned: number; erased: number }> {
  const done = { warned: 0, erased: 0 };
  await forEachCity(db, async (city) => {
    for (const days of WARNING_DAYS) done.warned += await warnDue(db, city, days, now);
    done.erased += await eraseDue(db, city, now);
  });
  return done;
}
