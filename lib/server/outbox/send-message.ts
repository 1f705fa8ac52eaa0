import "server-only";
import type { Db } from "#db/client.ts";
import {
  type ClaimedMessage,
  markDropped,
  markFailed,
  markPostponed,
  markPutOff,
  markSent,
} from "#db/queries/outbox.ts";
import { dropReasonOf } from "#lib/notifications/drop-reason.ts";
import type { DropReason } from "#lib/notifications/outbox-state.ts";
import { quietUntil } from "#lib/notifications/quiet-until.ts";
import { MAX_ATTEMPTS, retryAt } from "#lib/notifications/retry.ts";
import { noteRefusedAddress } from "../bounces/note-refused-address.ts";
import { MailRefused, MailServerAway } from "../mail/mail-fault.ts";
import type { Mailer } from "../mail/mailer.ts";
import type { PushSender } from "../push/push-sender.ts";
import { deliverMail } from "./deliver-mail.ts";
import { deliverPush } from "./deliver-push.ts";
import type { Pacer } from "./pacer.ts";

export type SendContext = {
  db: Db;
  /** Null where no mail server is set, or no device is notified. */
  mailer: Mailer | null;
  pusher: PushSender | null;
  /** Of mails. */
  pacer: Pacer;
  clock: () => Date;
};

/** What became of a message. `away`: its server did not answer, or no more. */
export type SendOutcome = "sent" | "dropped" | "putOff" | "failed" | "away";

type Delivered = { sent: string | null } | { drop: DropReason } | { later: string };

async function deliver(context: SendContext, message: ClaimedMessage): Promise<Delivered> {
  const { db, mailer, pusher, pacer, clock } = context;
  if (message.channel === "push") {
    return pusher ? deliverPush(db, pusher, message, clock()) : { later: "devices are not notified here" };
  }
  if (!mailer) return { later: "no mail server is set" };
  await pacer.turn();
  return { sent: await deliverMail(mailer, message, clock()) };
}

/** Notes a try that failed: later again, or never when it is the last one or was refused for good. */
async function noteFailure(context: SendContext, message: ClaimedMessage, error: Error): Promise<SendOutcome> {
  const { db, clock } = context;
  const now = clock();
  const reason = error.message;
  const permanent = error instanceof MailRefused && error.permanent;
  const attempts = message.attempts + 1;
  if (permanent || attempts >= MAX_ATTEMPTS) {
    // Who takes a mail at the second try, as many servers do with strangers, does not fail.
    if (error instanceof MailRefused && error.ofAddress && message.recipient) {
      await noteRefusedAddress(db, { email: message.recipient, permanent, reason, now });
    }
    await markFailed(db, message, reason);
    return "failed";
  }
  await markPutOff(db, message, { reason, dueAt: retryAt(attempts, now) });
  return "putOff";
}

/**
 * Sends a message that the caller has claimed, unless it must not leave any more, and notes what became of it. A process
 * that is killed between the server's yes and the note sends it twice, under one Message-ID.
 */
export async function sendMessage(context: SendContext, message: ClaimedMessage): Promise<SendOutcome> {
  const { db, clock } = context;
  const reason = dropReasonOf(message, clock());
  if (reason) {
    await markDropped(db, message, reason);
    return "dropped";
  }
  const until = quietUntil(message, clock());
  if (until) {
    await markPostponed(db, message, until);
    return "putOff";
  }
  let delivered: Delivered;
  try {
    delivered = await deliver(context, message);
  } catch (cause) {
    if (cause instanceof MailServerAway) {
      // One at which the server breaks off each time must not be the first one in the queue forever.
      if (cause.during) await noteFailure(context, message, cause);
      return "away";
    }
    return noteFailure(context, message, cause instanceof Error ? cause : new Error(String(cause)));
  }
  if ("later" in delivered) return noteFailure(context, message, new Error(delivered.later));
  if ("drop" in delivered) {
    await markDropped(db, message, delivered.drop);
    return "dropped";
  }
  await markSent(db, message, { subject: delivered.sent, at: clock() });
  return "sent";
}
