import "server-only";
import type { Db } from "#db/client.ts";
import type { Addressee } from "#db/queries/people.ts";
import { nextDaytime } from "#lib/cities/daytime.ts";
import type { MailKind } from "../mail/mail-kind.ts";
import { type Notification, notifyOnce } from "./notify.ts";

const HOUR_MS = 3_600_000;

/**
 * Tells a member how much waits, once an hour at most: who was told in this hour hears of what came since at the next full hour.
 * The business key is given without the hour.
 */
export async function notifyHourly<Kind extends MailKind>(
  tx: Db,
  to: Addressee,
  { businessKey, leaveAt, ...notification }: Notification<Kind> & { leaveAt: Date },
  now: Date,
): Promise<void> {
  const startOf = (at: Date) => Math.floor(at.getTime() / HOUR_MS) * HOUR_MS;
  const keyAt = (at: Date) => `${businessKey}:${new Date(startOf(at)).toISOString()}`;
  if (await notifyOnce(tx, to, { ...notification, businessKey: keyAt(leaveAt), leaveAt }, now)) return;
  const fullHour = new Date(startOf(leaveAt) + HOUR_MS);
  const next = notification.pressing ? fullHour : nextDaytime(fullHour, to.timeZone);
  await notifyOnce(tx, to, { ...notification, businessKey: keyAt(next), leaveAt: next }, now);
}
