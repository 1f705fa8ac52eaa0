import { and, asc, desc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { failingAddresses } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import type { FailingAddress } from "#lib/notifications/bounce-pause.ts";
import type { Topic } from "#lib/notifications/topic.ts";

/** What is known of an address, held until the transaction ends. One that never failed has counts of 0. */
export async function lockFailingAddress(
  tx: Db,
  { email, now }: { email: string; now: Date },
): Promise<FailingAddress> {
  const unknown = { email, hardCount: 0, softCount: 0, lastReason: "", lastFailedAt: now };
  await tx.insert(failingAddresses).values(unknown).onConflictDoNothing({ target: failingAddresses.email });
  const { hardCount, softCount, lastFailedAt, pausedUntil } = failingAddresses;
  const [row] = await tx
    .select({ hardCount, softCount, lastFailedAt, pausedUntil })
    .from(failingAddresses)
    .where(eq(failingAddresses.email, email))
    .for("update");
  if (!row) throw new Error("a row that was just written is gone");
  return row;
}

/** Writes what is known of a locked address now. */
export async function updateFailingAddress(
  tx: Db,
  { email, ...known }: FailingAddress & { email: string; lastReason: string },
): Promise<void> {
  await tx.update(failingAddresses).set(known).where(eq(failingAddresses.email, email));
}

/** Forgets that mails came back from an address. */
export async function deleteFailingAddress(db: Db, { email }: { email: string }): Promise<void> {
  await db.delete(failingAddresses).where(eq(failingAddresses.email, email));
}

/** A mail of ours that came back. */
export type ReturnedMail = { cityId: string; memberId: string | null; topic: Topic | null; recipient: string };

/** What a mail that its reader complained of is marked with. */
const COMPLAINT = "complaint";

/** Marks a mail that was sent to one of some addresses as come back, `unmarked` only; null when there is none. */
async function mark(
  tx: Db,
  { id, addresses, as, unmarked }: { id: string; addresses: readonly string[]; as: string; unmarked: SQL | undefined },
): Promise<ReturnedMail | null> {
  const { cityId, memberId, topic, recipient } = outbox;
  // An id alone is in no index: a mail is looked up in each city.
  const everywhere = tx.select({ id: cities.id }).from(cities);
  const [row] = await tx
    .update(outbox)
    .set({ lastError: as })
    .where(
      and(
        inArray(outbox.cityId, everywhere),
        eq(outbox.id, id),
        eq(outbox.state, "sent"),
        inArray(recipient, [...addresses]),
        unmarked,
      ),
    )
    .returning({ cityId, memberId, topic, recipient });
  return row?.recipient ? { ...row, recipient: row.recipient } : null;
}

type Return = { id: string; addresses: readonly string[] };

/** Marks a mail as come back, with what its server said. Null when none was sent to these addresses, or it is marked already. */
export async function markReturned(
  tx: Db,
  { reason, ...mail }: Return & { reason: string },
): Promise<ReturnedMail | null> {
  return mark(tx, { ...mail, as: reason, unmarked: isNull(outbox.lastError) });
}

/** Marks a mail as complained of. Null when none was sent to these addresses, or it is marked so already. */
export async function markComplained(tx: Db, mail: Return): Promise<ReturnedMail | null> {
  const unmarked = or(isNull(outbox.lastError), ne(outbox.lastError, COMPLAINT));
  return mark(tx, { ...mail, as: COMPLAINT, unmarked });
}

/** A member to whom mails came back. */
export type FailingMember = FailingAddress & { memberId: string; email: string; lastReason: string };

/** The members of a city from whose address mails came back, those who get none at this moment first, and how many they are. */
export async function listFailingMembers(
  db: Db,
  { cityId, now, limit }: { cityId: string; now: Date; limit: number },
): Promise<{ rows: FailingMember[]; total: number }> {
  const { email, hardCount, softCount, lastReason, lastFailedAt, pausedUntil } = failingAddresses;
  const failing = gt(sql`${hardCount} + ${softCount}`, 0);
  const rows = await db
    .select({
      memberId: memberships.id,
      email,
      hardCount,
      softCount,
      lastReason,
      lastFailedAt,
      pausedUntil,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(failingAddresses)
    .innerJoin(users, eq(users.email, email))
    .innerJoin(memberships, eq(memberships.userId, users.id))
    .where(and(eq(memberships.cityId, cityId), failing))
    .orderBy(desc(sql`coalesce(${pausedUntil} > ${now.toISOString()}, false)`), desc(lastFailedAt), asc(memberships.id))
    .limit(limit);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
