import "server-only";
import type { Db } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { findAddressees, listStaff } from "#db/queries/people.ts";
import { nextDaytime } from "#lib/cities/daytime.ts";
import { href } from "#lib/i18n/routes.ts";
import { MODERATION_ROLES } from "#lib/identity/moderation-access.ts";
import { isUrgent, type ReportReason } from "#lib/reports/report-reason.ts";
import { env } from "../env.ts";
import { notify } from "../notifications/notify.ts";

export type MadeReport = {
  cityId: string;
  reportId: string;
  reporterId: string;
  reportedId: string;
  reason: ReportReason;
};

/**
 * Tells every moderator and admin who may read a report, in the transaction that makes it: at once when it is urgent,
 * else in the daytime.
 */
export async function tellModerators(tx: Db, made: MadeReport, now: Date): Promise<void> {
  const { cityId, reportId, reporterId, reportedId, reason } = made;
  const city = await getCity(tx, cityId);
  const leaveAt = isUrgent(reason) ? now : nextDaytime(now, city.timeZone);
  const place = { city: city.slug, id: reportId };
  const memberIds = await listStaff(tx, { cityId, roles: MODERATION_ROLES, except: [reporterId, reportedId] });
  for (const to of (await findAddressees(tx, { cityId, memberIds })).values()) {
    await notify(
      tx,
      to,
      {
        kind: "report-waiting",
        payload: { reason, link: env().baseUrl + href(to.locale, "report", place) },
        notice: { words: {}, place: { route: "report", params: place } },
        businessKey: `report-waiting:${reportId}:${to.memberId}`,
        leaveAt,
      },
      now,
    );
  }
}
