import "server-only";
import type { Db } from "#db/client.ts";
import { markComplained, markReturned } from "#db/queries/failing-addresses.ts";
import { removeMailTopic } from "#db/queries/notification-preferences.ts";
import type { FailedRecipient, MailReport } from "#lib/notifications/delivery-report.ts";
import { serverWords } from "#lib/notifications/server-words.ts";
import { noteFailure } from "./note-refused-address.ts";

/** `ignored`: it is about no mail that we sent to this address, or was heard before. */
export type RecordedReport = "failed" | "complaint" | "ignored";

type Heard = { id: string; recipient: FailedRecipient };

async function recordFailure(tx: Db, { id, recipient }: Heard, now: Date): Promise<boolean> {
  const { addresses, answer } = recipient;
  const reason = serverWords(`${answer.status} ${answer.text}`) || "returned";
  const mail = await markReturned(tx, { id, addresses, reason });
  if (mail) await noteFailure(tx, { email: mail.recipient, answer }, now);
  return mail !== null;
}

/** Who calls a mail a nuisance hears no more of its topic by mail. What is of the service itself goes on. */
async function recordComplaint(tx: Db, { id, recipient }: Heard, now: Date): Promise<boolean> {
  const mail = await markComplained(tx, { id, addresses: recipient.addresses });
  if (mail?.memberId && mail.topic) {
    await removeMailTopic(tx, { cityId: mail.cityId, memberId: mail.memberId, topic: mail.topic, now });
  }
  return mail !== null;
}

/**
 * Notes that a mail came back or was complained of, once. It counts only with the id of a mail that left and the address that
 * it left for: nobody but its reader and the servers on its way knows both, so that nobody can silence somebody else.
 */
export async function recordReport(db: Db, report: MailReport, now: Date): Promise<RecordedReport> {
  const { kind, outboxId: id, recipients } = report;
  const record = kind === "failed" ? recordFailure : recordComplaint;
  return db.transaction(async (tx) => {
    for (const recipient of recipients) if (await record(tx, { id, recipient }, now)) return kind;
    return "ignored";
  });
}
