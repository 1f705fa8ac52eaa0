import "server-only";
import type { Db } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { findAddressee, listStaff } from "#db/queries/people.ts";
import { nextDaytime } from "#lib/cities/daytime.ts";
import { href } from "#lib/i18n/routes.ts";
import { MODERATION_ROLES } from "#lib/identity/moderation-access.ts";
import { isUrgent, type ReportReason } from "#lib/reports/report-reason.ts";
import { env } from "../env.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { mailLocale } from "../mail/mail-locale.ts";

export type MadeReport = {
  cityId: string;
  reportId: string;
  reporterId: string;
  reportedId: string;
  reason: ReportReason;
};

/**
 * Writes to every moderator and admin who may read a report, in the transaction that makes it: at once when it is urgent,
 * else in the daytime.
 */
export async function tellModerators(tx: Db, made: MadeReport, now: Date): Promise<void> {
  const { cityId, reportId, reporterId, reportedId, reason } = made;
  const city = await getCity(tx, cityId);
  const leaveAt = isUrgent(reason) ? undefined : nextDaytime(now, city.timeZone);
  for (const memberId of await listStaff(tx, { cityId, roles: MODERATION_ROLES, except: [reporterId, reportedId] })) {
    const to = await findAddressee(tx, { cityId, memberId });
    if (!to) continue;
    const { recipient } = to;
    const locale = mailLocale(to.locale);
    const link = env().baseUrl + href(locale, "report", { city: city.slug, id: reportId });
    const businessKey = `report-waiting:${reportId}:${memberId}`;
    const payload = { reason, link };
    await enqueueMail(tx, { cityId, kind: "report-waiting", recipient, locale, payload, businessKey }, leaveAt);
  }
}
