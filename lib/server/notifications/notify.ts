import "server-only";
import { asService, type Db } from "#db/client.ts";
import { insertDeskTask } from "#db/queries/desk-tasks.ts";
import { countSolicited, insertNotification } from "#db/queries/notifications.ts";
import { insertOutboxMessages, type NewOutboxMessage } from "#db/queries/outbox.ts";
import type { Addressee } from "#db/queries/people.ts";
import { callFor, subjectOf } from "#lib/desk/desk-news.ts";
import { policyOf } from "#lib/notifications/kind-policy.ts";
import type { Notice } from "#lib/notifications/notice.ts";
import { type DeliveryPlan, planDelivery } from "#lib/notifications/plan-delivery.ts";
import { CHANNELS } from "#lib/notifications/topic.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { MAIL_PAYLOADS, type MailKind, type MailPayload } from "../mail/mail-kind.ts";

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

export type Notification<Kind extends MailKind> = {
  kind: Kind;
  /** What its mail says. */
  payload: MailPayload<Kind>;
  /** What the bell and devices say; null for what only a mail tells. */
  notice: Notice | null;
  /** What it is about, such as `invitation:<id>`: one message per key, city and channel, however often it is asked. */
  businessKey: string;
  /** Not before. */
  leaveAt?: Date;
  /** Of no use later; without it, what `KIND_POLICIES` says. */
  usefulUntil?: Date;
  /** Cannot wait for the morning: it is about something that happens before. */
  pressing?: boolean;
};

type Planned<Kind extends MailKind> = { to: Addressee; notification: Notification<Kind>; plan: DeliveryPlan };

/** The messages that a plan asks for. */
function messagesOf<Kind extends MailKind>({ to, notification, plan }: Planned<Kind>): NewOutboxMessage[] {
  const { cityId, memberId, locale } = to;
  const { kind, notice, businessKey, usefulUntil, pressing = false } = notification;
  const { topic, priority, usefulHours } = policyOf(kind);
  const about = { cityId, memberId, locale, kind, priority, pressing, topic: topic === "service" ? null : topic };
  return CHANNELS.flatMap((channel) => {
    const dueAt = plan.leave[channel];
    if (!dueAt || (channel === "push" && !notice)) return [];
    return {
      ...about,
      channel,
      dueAt,
      usefulUntil: usefulUntil ?? new Date(dueAt.getTime() + usefulHours * HOUR_MS),
      ...(channel === "mail"
        ? { recipient: to.recipient, payload: MAIL_PAYLOADS[kind].parse(notification.payload), businessKey }
        : { recipient: null, payload: { ...notice }, businessKey: `${businessKey}#push` }),
    };
  });
}

/** Who has no address is told by telephone: an agent of the city's desk is asked to call them. Gives whether it is new. */
async function askToCall<Kind extends MailKind>(
  tx: Db,
  { cityId, memberId }: Addressee,
  { kind: about, notice, businessKey, leaveAt = new Date(0) }: Notification<Kind>,
  now: Date,
): Promise<boolean> {
  const kind = callFor(about);
  if (!kind) return false;
  const dueAt = leaveAt > now ? leaveAt : now;
  const call = { cityId, memberId, kind, about, businessKey, dueAt, ...subjectOf(notice) };
  return insertDeskTask(tx, { ...call, note: "", createdBy: null, now });
}

/** Puts it under the bell, and on its way or on the desk's list of calls. Gives whether it is new. */
async function write<Kind extends MailKind>(
  tx: Db,
  to: Addressee,
  notification: Notification<Kind>,
  now: Date,
): Promise<boolean> {
  const { cityId, memberId, preferences, hasPush, timeZone } = to;
  const { kind, notice, businessKey, leaveAt = now, pressing = false } = notification;
  const { topic } = policyOf(kind);
  const since = new Date(now.getTime() - WEEK_MS);
  const solicited = topic === "solicitations" ? await countSolicited(tx, { cityId, memberId, since }) : 0;
  const plan = planDelivery({ topic, preferences, hasPush, solicited, timeZone, pressing, leaveAt, now });
  let isNew = false;
  if (notice) {
    const shown = { cityId, memberId, kind, topic: topic === "service" ? null : topic, notice, businessKey };
    isNew = await insertNotification(tx, { ...shown, inDigest: plan.inDigest, now });
  }
  // Past their weekly cap nobody is called either.
  if (to.recipient === null) return (!plan.inDigest && (await askToCall(tx, to, notification, now))) || isNew;
  const written = await insertOutboxMessages(tx, messagesOf({ to, notification, plan }));
  if (written > 0) await enqueue(tx, "drain-outbox", { cityId });
  return isNew || written > 0;
}

/** The same as `notify`; gives whether it was said for the first time. */
export async function notifyOnce<Kind extends MailKind>(
  tx: Db,
  to: Addressee,
  notification: Notification<Kind>,
  now: Date,
): Promise<boolean> {
  if (to.suspended && policyOf(notification.kind).topic !== "service") return false;
  // What is told to somebody is not for whoever caused it to read.
  return asService(tx, to.cityId, () => write(tx, to, notification, now));
}

/**
 * Tells a member something, in the transaction that causes it: under their bell, and by the ways and at the time that they
 * chose; who has no address is called by the desk of the city. Who is suspended hears nothing but of the service itself.
 * Doing it again with the same key changes nothing.
 */
export async function notify<Kind extends MailKind>(
  tx: Db,
  to: Addressee,
  notification: Notification<Kind>,
  now: Date,
): Promise<void> {
  await notifyOnce(tx, to, notification, now);
}
