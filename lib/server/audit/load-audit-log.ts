import "server-only";
import { database } from "#db/client.ts";
import {
  type AuditEntry,
  findAuditHead,
  findBrokenEntry,
  insertAuditEntry,
  listAuditEntries,
} from "#db/queries/audit.ts";
import { countUnexportedStatements } from "#db/queries/statement-export.ts";
import type { Member } from "#lib/identity/member.ts";

export type { AuditEntry } from "#db/queries/audit.ts";

const SHOWN = 100;

export type AuditLog = {
  entries: AuditEntry[];
  /** The number before which there are older ones; null at the end. */
  olderThan: number | null;
  /** Of the whole log. */
  count: number;
  head: string;
  /** The first entry that was changed; null when none was. */
  broken: number | null;
  /** Statements of reasons that have not left for the Commission's database. */
  unexported: number;
};

/**
 * The log of a city for its administrators, a page at a time: that they read it is noted. Null for anybody else.
 * `about` is a subject as the log writes it, such as `case:<id>` or `member:<id>`.
 */
export async function loadAuditLog(
  { role, cityId, id: actorId }: Member,
  { about, before }: { about: string | null; before: number | null },
  now: Date,
): Promise<AuditLog | null> {
  if (role !== "admin") return null;
  return database().transaction(async (tx) => {
    const found = await listAuditEntries(tx, { cityId, about, before, limit: SHOWN + 1 });
    const entries = found.slice(0, SHOWN);
    const { entries: count, hash: head } = await findAuditHead(tx, cityId);
    const broken = await findBrokenEntry(tx, cityId);
    const unexported = await countUnexportedStatements(tx, cityId);
    await insertAuditEntry(tx, { cityId, actorId, action: "log.read", subject: `city:${cityId}`, now });
    const last = entries.at(-1);
    return { entries, olderThan: found.length > SHOWN && last ? last.seq : null, count, head, broken, unexported };
  });
}
