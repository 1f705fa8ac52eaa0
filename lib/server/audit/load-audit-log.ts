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
import { findSubjects } from "./find-subjects.ts";

export type { AuditEntry } from "#db/queries/audit.ts";

const SHOWN = 100;
/** Verified when the page of the log is opened; `npm run audit:verify` reads them all. */
const VERIFIED = 10_000;

export type AuditLog = {
  entries: AuditEntry[];
  /** The number before which there are older ones; null at the end. */
  olderThan: number | null;
  /** Of the whole log. */
  count: number;
  head: string;
  /** The last so many were verified; null on a page of older ones or of a search. */
  verified: number | null;
  /** The first of these that was changed; null when none was. */
  broken: number | null;
  /** Statements of reasons that have not left for the Commission's database. */
  unexported: number;
};

/**
 * The log of a city for its administrators, a page at a time: that they read it is noted. Null for anybody else.
 * `about` is what they look for, as they typed it.
 */
export async function loadAuditLog(
  { role, cityId, id: actorId }: Member,
  { about, before }: { about: string | null; before: number | null },
  now: Date,
): Promise<AuditLog | null> {
  if (role !== "admin") return null;
  return database().transaction(async (tx) => {
    const search = about === null ? null : await findSubjects(tx, cityId, about);
    const found = await listAuditEntries(tx, { cityId, about: search, before, limit: SHOWN + 1 });
    const entries = found.slice(0, SHOWN);
    const { entries: count, hash: head } = await findAuditHead(tx, cityId);
    const isFirstPage = about === null && before === null;
    const broken = isFirstPage ? await findBrokenEntry(tx, cityId, Math.max(1, count - VERIFIED + 1)) : null;
    const unexported = await countUnexportedStatements(tx, cityId);
    await insertAuditEntry(tx, { cityId, actorId, action: "log.read", subject: `city:${cityId}`, now });
    const last = entries.at(-1);
    const olderThan = found.length > SHOWN && last ? last.seq : null;
    const verified = isFirstPage ? Math.min(count, VERIFIED) : null;
    return { entries, olderThan, count, head, verified, broken, unexported };
  });
}
