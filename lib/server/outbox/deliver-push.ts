import "server-only";
import type { Db } from "#db/client.ts";
import type { ClaimedMessage } from "#db/queries/outbox.ts";
import { deletePushSubscription, listPushSubscriptions, notePushUsed } from "#db/queries/push-subscriptions.ts";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { type NotifiedKind, policyOf } from "#lib/notifications/kind-policy.ts";
import { noticeSchema } from "#lib/notifications/notice.ts";
import { deviceWords, noticePath } from "#lib/notifications/notice-words.ts";
import type { PushNotice, PushOutcome, PushSender } from "../push/push-sender.ts";

const HOUR_MS = 3_600_000;
/** Kinds of this priority or before may wake a device up. */
const WAKING_PRIORITY = 3;

function noticeOf({ id, kind, payload, locale }: ClaimedMessage): PushNotice {
  const notice = noticeSchema.parse(payload);
  const language = isLocale(locale) ? locale : DEFAULT_LOCALE;
  const path = noticePath(notice.place, language) ?? "/";
  return { id, ...deviceWords(kind, notice, language), path, tag: `${kind} ${path}` };
}

/** Notes what a push service answered of a device. */
async function note(db: Db, device: { cityId: string; id: string }, outcome: PushOutcome, now: Date): Promise<void> {
  if (outcome === "gone") await deletePushSubscription(db, device);
  if (outcome === "sent") await notePushUsed(db, { ...device, now });
}

/**
 * Shows a message on every device of its member. One that takes it is enough; devices that are gone are forgotten. `drop`
 * when none is left, `later` when those that are left could not be asked.
 */
export async function deliverPush(
  db: Db,
  pusher: PushSender,
  message: ClaimedMessage,
  now: Date,
): Promise<{ sent: string } | { drop: "noDevice" } | { later: string }> {
  const { cityId, memberId, kind, usefulUntil } = message;
  const notice = noticeOf(message);
  const { priority, usefulHours } = policyOf(kind as NotifiedKind);
  const usefulMs = Math.min(usefulHours * HOUR_MS, usefulUntil ? usefulUntil.getTime() - now.getTime() : Infinity);
  const terms = { ttlSeconds: usefulMs / 1000, urgency: priority <= WAKING_PRIORITY ? "high" : "normal" } as const;
  const devices = await listPushSubscriptions(db, { cityId, memberId: memberId ?? "" });
  // All at once: ten services that do not answer, one after the other, would outlast the time for which the message is held.
  const outcomes = await Promise.all(
    devices.map(async (device) => {
      const outcome = await pusher.deliver(device, notice, terms);
      await note(db, { cityId, id: device.id }, outcome, now);
      return outcome;
    }),
  );
  if (outcomes.includes("sent")) return { sent: notice.title };
  return outcomes.includes("later") ? { later: "the push service put it off" } : { drop: "noDevice" };
}
