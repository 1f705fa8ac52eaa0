import "server-only";
import { asService, type Db } from "#db/client.ts";
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
import { notifyHourly } from "../notifications/notify-hourly.ts";

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

type Told = { city: City; to: Addressee; caseId: string };

/** How many wait for somebody, or the one that cannot wait, with its reason where a notice gave one. */
function wordOf({ city, to }: Told, { dossier, ...said }: { count: number; reason?: ReportReason; dossier?: string }) {
  const params = { city: city.slug };
  const query = dossier ? { dossier } : {};
  return {
    kind: "report-waiting" as const,
    payload: { ...said, link: env().baseUrl + href(to.locale, "moderation", params, query) },
    notice: { words: {}, place: { route: "moderation" as const, params, ...(dossier && { query }) } },
  };
}

/** At once and by name of its reason: it cannot wait for the queue to be looked at. */
async function tellOfUrgent(tx: Db, told: Told, reason: ReportReason, now: Date): Promise<void> {
  const { to, caseId } = told;
  const word = wordOf(told, { reason, count: 1, dossier: caseId });
  const businessKey = `report-waiting:${caseId}:${reason}:${to.memberId}`;
  await notify(tx, to, { ...word, businessKey, leaveAt: now }, now);
}

/** With how many wait for this moderator, in the daytime. */
async function queueWord(tx: Db, told: Told, now: Date) {
  const { city, to } = told;
  const waiting = () => countQueue(tx, { cityId: city.id, moderatorId: to.memberId, now });
  // Which notices a moderator made themselves is not for the reporter's own transaction to see.
  const { total } = await asService(tx, city.id, waiting);
  return { ...wordOf(told, { count: Math.max(total, 1) }), leaveAt: nextDaytime(now, city.timeZone) };
}

/** Once an hour at most: what comes after the first word of an hour is seen with the rest of the queue. */
async function tellOfQueue(tx: Db, told: Told, now: Date): Promise<void> {
  const word = await queueWord(tx, told, now);
  const hour = new Date(Math.floor(word.leaveAt.getTime() / HOUR_MS) * HOUR_MS).toISOString();
  await notify(tx, told.to, { ...word, businessKey: `report-waiting:${told.to.memberId}:${hour}` }, now);
}

type Question = { cityId: string; caseId: string; urgent: boolean; memberIds: readonly string[] };

/** Tells some moderators that their opinion is asked: at once when it is urgent, else with how many wait, once an hour. */
export async function tellOfQuestion(
  tx: Db,
  { cityId, caseId, urgent, memberIds }: Question,
  now: Date,
): Promise<void> {
  const city = await getCity(tx, cityId);
  for (const to of (await findAddressees(tx, { cityId, memberIds })).values()) {
    const told = { city, to, caseId };
    if (urgent) {
      const businessKey = `report-waiting:${caseId}:${now.toISOString()}:${to.memberId}`;
      await notify(tx, to, { ...wordOf(told, { count: 1, dossier: caseId }), businessKey, pressing: true }, now);
    } else {
      const businessKey = `report-waiting:${to.memberId}`;
      await notifyHourly(tx, to, { ...(await queueWord(tx, told, now)), businessKey }, now);
    }
  }
}

/**
 * Tells every moderator and admin who may judge a case that it waits, in the transaction that opens it: at once when it is
 * urgent, else in the daytime and once an hour at most.
 */
export async function tellModerators(tx: Db, waiting: WaitingCase, now: Date): Promise<void> {
  const { cityId, caseId, reporterId, reportedId, reason } = waiting;
  const city = await getCity(tx, cityId);
  const except = [reportedId, ...(reporterId ? [reporterId] : [])];
  const memberIds = await listStaff(tx, { cityId, roles: MODERATION_ROLES, except });
  for (const to of (await findAddressees(tx, { cityId, memberIds })).values()) {
    if (reason && isUrgent(reason)) await tellOfUrgent(tx, { city, to, caseId }, reason, now);
    else await tellOfQueue(tx, { city, to, caseId }, now);
  }
}
