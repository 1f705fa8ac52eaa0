import { and, desc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { outbox } from "#db/schema/outbox.ts";
import { ADDRESS_KINDS } from "#lib/notifications/kind-policy.ts";
import type { SentMessage } from "#lib/notifications/sent-message.ts";

type SentQuestion = {
  cityId: string;
  memberId: string;
  /** Of the member: links to sign in are written to an address before anybody is known. */
  email: string;
  since: Date;
  offset: number;
  limit: number;
};

/** What a city wrote to one of its members since a moment, the last one first. */
export async function listSentMessages(
  db: Db,
  { cityId, memberId, email, since, offset, limit }: SentQuestion,
): Promise<SentMessage[]> {
  const at = sql<Date>`coalesce(${outbox.sentAt}, ${outbox.dueAt})`.mapWith(outbox.dueAt);
  const theirs = or(
    eq(outbox.memberId, memberId),
    and(isNull(outbox.memberId), inArray(outbox.kind, [...ADDRESS_KINDS]), eq(outbox.recipient, email)),
  );
  return db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      channel: outbox.channel,
      subject: outbox.subject,
      state: outbox.state,
      dropReason: outbox.dropReason,
      at,
    })
    .from(outbox)
    .where(and(eq(outbox.cityId, cityId), theirs, gte(outbox.createdAt, since)))
    .orderBy(desc(at), desc(outbox.id))
    .limit(limit)
    .offset(offset);
}
