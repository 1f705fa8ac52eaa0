import "server-only";
import type { Db } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { type Addressee, findAddressees, listStaff } from "#db/queries/people.ts";
import { countQueue } from "#db/queries/queue.ts";
import type { City } from "#lib/cities/city.ts";
import { nextDaytime } from "#lib/cities/daytime.ts";
import { href } from "#lib/i18n/routes.ts";
import { MODERATION_ROLES } from "#lib/identity/moderation-access.ts";
import { isUrgent, type ReportReason } from "#lib/reports/report-reason.ts";
import { env } from "../env.ts";
import { notify } from "../notifications/notify.ts";

const HOUR_MS = 3_600_000;

export type WaitingCase = {
  cityId: string;
  caseId: string;
  /** Who made the notice; null for who has no account, and for what nobody reported. */
  reporterId: string | null;
  reportedId: string;
  /** Null for what nobody reported. */
  reason: ReportReason | null;
};

type Told = { city: City; to: Addressee; waiting: WaitingCase };

/** At once and by name of its reason: it cannot wait for the queue to be looked at. */
async function tellOfUrgent(tx: Db, { city, to, waiting }: Told, reason: ReportReason, now: Date): Promise<void> {
  const query = { dossier: waiting.caseId };
  await notify(
    tx,
    to,
    {
      kind: "report-waiting",
      payload: { reason, count: 1, link: env().baseUrl + href(to.locale, "moderation", { city: city.slug }, query) },
      notice: { words: {}, place: { route: "moderation", params: { city: city.slug }, query } },
      businessKey: `report-waiting:${waiting.caseId}:${reason}:${to.memberId}`,
      leaveAt: now,
    },
    now,
  );
}

/** Once an hour at most, in the daytime, with how many wait for this moderator. */
async function tellOfQueue(tx: Db, { city, to, waiting }: Told, now: Date): Promise<void> {
  const leaveAt = nextDaytime(now, city.timeZone);
  const hour = new Date(Math.floor(leaveAt.getTime() / HOUR_MS) * HOUR_MS).toISOString();
  const { total } = await countQueue(tx, { cityId: waiting.cityId, moderatorId: to.memberId, now });
  await notify(
    tx,
    to,
    {
      kind: "report-waiting",
      payload: { count: Math.max(total, 1), link: env().baseUrl + href(to.locale, "moderation", { city: city.slug }) },
      notice: { words: {}, place: { route: "moderation", params: { city: city.slug } } },
      businessKey: `report-waiting:${to.memberId}:${hour}`,
      leaveAt,
    },
    now,
  );
}

/**
 * Tells every moderator and admin who may judge a case that it waits, in the transaction that opens it: at once when it is
 * urgent, else in the daytime and once an hour at most.
 */
export async function tellModerators(tx: Db, waiting: WaitingCase, now: Date): Promise<void> {
  const { cityId, reporterId, reportedId, reason } = waiting;
  const city = await getCity(tx, cityId);
  const except = [reportedId, ...(reporterId ? [reporterId] : [])];
  const memberIds = await listStaff(tx, { cityId, roles: MODERATION_ROLES, except });
  for (const to of (await findAddressees(tx, { cityId, memberIds })).values()) {
    if (reason && isUrgent(reason)) await tellOfUrgent(tx, { city, to, waiting }, reason, now);
    else await tellOfQueue(tx, { city, to, waiting }, now);
  }
}
