import { and, count, desc, eq, gt, inArray, lt, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { AuditAction, AuditSubject } from "#lib/audit/audit-action.ts";

export type NewAuditEntry = {
  cityId: string;
  /** Null when the service acted by itself. */
  actorId: string | null;
  action: AuditAction;
  subject: AuditSubject;
  /** Whom it concerns, if anybody. */
  memberId?: string | null;
  /** Codes and ids, never what somebody wrote. */
  details?: Readonly<Record<string, string | number | boolean | null>>;
  now: Date;
};

/**
 * Adds to the log of a city, in the transaction of what it tells. The log takes one writer of a city at a time until the
 * end of their transaction: this is the last thing that a command does.
 */
export async function insertAuditEntry(tx: Db, entry: NewAuditEntry): Promise<void> {
  const { now, memberId = null, details = {}, ...rest } = entry;
  // Number and hashes are the database's to give.
  await tx.insert(auditEntries).values({ ...rest, memberId, details, at: now, seq: 0, previousHash: "", hash: "" });
}

/** Whether somebody of a city did this to a subject since a moment, as the log tells. */
export async function isNoted(
  db: Db,
  { cityId, actorId, action, subject, since }: Omit<NewAuditEntry, "now"> & { actorId: string; since: Date },
): Promise<boolean> {
  const [row] = await db
    .select({ seq: auditEntries.seq })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.cityId, cityId),
        eq(auditEntries.subject, subject),
        eq(auditEntries.action, action),
        eq(auditEntries.actorId, actorId),
        gt(auditEntries.at, since),
      ),
    )
    .limit(1);
  return row !== undefined;
}

export type AuditEntry = {
  seq: number;
  at: Date;
  /** Null when the service acted by itself. */
  actorName: string | null;
  action: string;
  subject: string;
  memberId: string | null;
  details: Readonly<Record<string, string | number | boolean | null>>;
};

/** Entries about any of some subjects, or about what concerns a member. */
export type AuditSearch = { subjects: readonly string[]; memberId: string | null };

/** Entries of a city's log before a number, the last first; only those that are searched for, if any are. */
export async function listAuditEntries(
  db: Db,
  { cityId, about, before, limit }: { cityId: string; about: AuditSearch | null; before: number | null; limit: number },
): Promise<AuditEntry[]> {
  const concerns = about?.memberId ? sql`${auditEntries.memberId}::text = ${about.memberId}` : undefined;
  return db
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      actorName: memberships.firstName,
      action: auditEntries.action,
      subject: auditEntries.subject,
      memberId: auditEntries.memberId,
      details: auditEntries.details,
    })
    .from(auditEntries)
    .leftJoin(memberships, and(eq(memberships.cityId, auditEntries.cityId), eq(memberships.id, auditEntries.actorId)))
    .where(
      and(
        eq(auditEntries.cityId, cityId),
        about === null ? undefined : or(inArray(auditEntries.subject, [...about.subjects]), concerns),
        before === null ? undefined : lt(auditEntries.seq, before),
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(limit);
}

/** How a city's log stands: how many entries, and the hash of the last one; empty when there is none. */
export async function findAuditHead(db: Db, cityId: string): Promise<{ entries: number; hash: string }> {
  const ofCity = eq(auditEntries.cityId, cityId);
  const [all] = await db.select({ entries: count() }).from(auditEntries).where(ofCity);
  const [last] = await db
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .where(ofCity)
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  return { entries: all?.entries ?? 0, hash: last?.hash ?? "" };
}

/**
 * The first entry of a city's log, from a number on, that is not as it was sealed, or whose neighbour is missing; null when there
 * is none.
 */
export async function findBrokenEntry(db: Db, cityId: string, from = 1): Promise<number | null> {
  const rows = await db.execute<{ seq: string }>(sql`
    select seq from (
      select e.seq, e.hash, e.previous_hash, public.audit_hash(e) as right_hash,
        lag(e.hash) over w as hash_before, lag(e.seq) over w as seq_before
      from ${auditEntries} e where e.city_id = ${cityId} and e.seq >= ${from - 1} window w as (order by e.seq)
    ) as chain
    where seq >= ${from}
      and (hash <> right_hash or previous_hash <> coalesce(hash_before, '') or seq <> coalesce(seq_before, 0) + 1)
    order by seq limit 1`);
  return rows[0] ? Number(rows[0].seq) : null;
}

/** The hash of one entry of a city's log; null when there is no such entry. */
export async function findAuditHash(db: Db, cityId: string, seq: number): Promise<string | null> {
  const [row] = await db
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .where(and(eq(auditEntries.cityId, cityId), eq(auditEntries.seq, seq)));
  return row?.hash ?? null;
}
