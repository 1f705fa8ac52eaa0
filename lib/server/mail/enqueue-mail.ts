import "server-only";
import { asService, type Db } from "#db/client.ts";
import { insertOutboxMessages } from "#db/queries/outbox.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { policyOf } from "#lib/notifications/kind-policy.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { MAIL_PAYLOADS, type MailKind, type MailPayload } from "./mail-kind.ts";

const HOUR_MS = 3_600_000;

export type MailToSend<Kind extends MailKind> = {
  cityId: string;
  kind: Kind;
  recipient: string;
  locale: Locale;
  payload: MailPayload<Kind>;
  /** What the mail is about, such as `sign-in:<id>`: one mail per key and city, however often it is asked. */
  businessKey: string;
};

/**
 * Writes a mail to an address of nobody in particular, in the transaction of its cause; the worker sends it once that has
 * been committed. Members are told by `notify`, as they chose.
 */
export async function enqueueMail<Kind extends MailKind>(tx: Db, mail: MailToSend<Kind>, now: Date): Promise<void> {
  const { cityId, kind } = mail;
  const { priority, usefulHours } = policyOf(kind);
  const message = {
    ...mail,
    payload: MAIL_PAYLOADS[kind].parse(mail.payload),
    priority,
    dueAt: now,
    usefulUntil: new Date(now.getTime() + usefulHours * HOUR_MS),
  };
  const written = await asService(tx, cityId, () => insertOutboxMessages(tx, [message]));
  if (written > 0) await enqueue(tx, "drain-outbox", { cityId });
}
