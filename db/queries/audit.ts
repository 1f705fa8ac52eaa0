import type { Db } from "#db/client.ts";
import { auditEntries } from "#db/schema/audit.ts";
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
