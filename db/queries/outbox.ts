import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";

export type NewOutboxMail = Pick<
  typeof outbox.$inferInsert,
  "cityId" | "kind" | "recipient" | "locale" | "payload" | "businessKey"
>;
type MailId = { cityId: string; id: string };

const theMail = ({ cityId, id }: MailId) => and(eq(outbox.cityId, cityId), eq(outbox.id, id));

/** Writes a mail to send and gives its id; null when this business key already has one. */
export async function insertOutboxMail(db: Db, mail: NewOutboxMail): Promise<string | null> {
  const [row] = await db
    .insert(outbox)
    .values({ ...mail, id: uuidv7() })
    .onConflictDoNothing({ target: [outbox.cityId, outbox.businessKey] })
    .returning({ id: outbox.id });
  return row?.id ?? null;
}

export type WaitingMail = Pick<typeof outbox.$inferSelect, "id" | "kind" | "recipient" | "locale" | "payload"> & {
  cityName: string;
};
export type MailClaim = { state: "claimed"; mail: WaitingMail } | { state: "done" } | { state: "held" };

/**
 * Takes a mail for the length of the transaction. `done`: it was sent or never existed; `held`: another worker has it.
 * The transaction may stay open a minute, as long as a slow mail server takes to answer.
 */
export async function claimMail(tx: Db, id: MailId): Promise<MailClaim> {
  await tx.execute(sql`set local idle_in_transaction_session_timeout = '60s'`);
  const waiting = and(theMail(id), isNull(outbox.sentAt));
  const [mail] = await tx
    .select({
      id: outbox.id,
      kind: outbox.kind,
      recipient: outbox.recipient,
      locale: outbox.locale,
      payload: outbox.payload,
      cityName: cities.name,
    })
    .from(outbox)
    .innerJoin(cities, eq(cities.id, outbox.cityId))
    .where(waiting)
    .for("update", { of: outbox, skipLocked: true });
  if (mail) return { state: "claimed", mail };
  const held = await tx.select({ id: outbox.id }).from(outbox).where(waiting);
  return { state: held.length > 0 ? "held" : "done" };
}

/** Notes that a mail has left. `forget` empties what it carried. */
export async function markMailSent(tx: Db, id: MailId, sentAt: Date, forget: boolean): Promise<void> {
  await tx
    .update(outbox)
    .set({ sentAt, lastError: null, attempts: sql`${outbox.attempts} + 1`, ...(forget ? { payload: {} } : {}) })
    .where(theMail(id));
}

/** Notes that a try failed, and why. */
export async function markMailFailed(db: Db, id: MailId, reason: string): Promise<void> {
  await db
    .update(outbox)
    .set({ lastError: reason, attempts: sql`${outbox.attempts} + 1` })
    .where(and(theMail(id), isNull(outbox.sentAt)));
}
