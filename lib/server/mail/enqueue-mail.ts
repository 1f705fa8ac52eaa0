import "server-only";
import type { Db } from "#db/client.ts";
import { insertOutboxMail } from "#db/queries/outbox.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { enqueue } from "#lib/server/jobs/enqueue.ts";
import { MAIL_PAYLOADS, type MailKind, type MailPayload } from "./mail-kind.ts";

export type MailToSend<Kind extends MailKind> = {
  cityId: string;
  kind: Kind;
  recipient: string;
  locale: Locale;
  payload: MailPayload<Kind>;
  /** What the mail is about, such as `listing-published:<id>`: one mail per key and city, however often it is asked. */
  businessKey: string;
};

/** Writes a mail in the transaction of its cause; the worker sends it once that has been committed, at `leaveAt` or later. */
export async function enqueueMail<Kind extends MailKind>(
  tx: Db,
  mail: MailToSend<Kind>,
  leaveAt?: Date,
): Promise<void> {
  const payload = MAIL_PAYLOADS[mail.kind].parse(mail.payload);
  const outboxId = await insertOutboxMail(tx, { ...mail, payload });
  if (outboxId) await enqueue(tx, "send-mail", { cityId: mail.cityId, outboxId }, leaveAt);
}
