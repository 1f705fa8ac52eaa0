import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Db } from "#db/client.ts";
import { type Erasure, insertErasure, listErasures } from "#db/queries/erase-account.ts";
import { ERASURE_REASONS } from "#lib/privacy/erasure.ts";
import { overBefore } from "#lib/privacy/retention.ts";
import { eraseMember } from "./erase-member.ts";

const line = z.strictObject({
  cityId: z.uuid(),
  memberId: z.uuid(),
  reason: z.enum(ERASURE_REASONS),
  at: z.iso.datetime().transform((text) => new Date(text)),
});

/** Where the log of a data directory is kept: beside the backups, never in them. */
export const erasureLogFile = (dataDir: string) => join(dataDir, "erasures.ndjson");

/**
 * Writes whose accounts were erased to a file, one a line: numbers that are nobody's, and when. What the file knows and the database
 * does not stays for as long as it is kept: after a backup was put back, nobody else remembers it. Gives how many.
 */
export async function writeErasureLog(db: Db, file: string, now: Date): Promise<number> {
  const known = existsSync(file) ? readErasureLog(file) : [];
  const kept = known.filter(({ at }) => at >= overBefore("erasures", now));
  const byPerson = [...kept, ...(await listErasures(db))].map((one) => [`${one.cityId} ${one.memberId}`, one] as const);
  const erasures = [...new Map(byPerson).values()];
  await mkdir(dirname(file), { recursive: true });
  // As a whole or not at all: half a log would let somebody come back.
  const part = `${file}.part`;
  await writeFile(part, erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join(""), { mode: 0o600 });
  await rename(part, file);
  return erasures.length;
}

/** Reads such a file. Throws, with the number of the line, for what is none. */
export function readErasureLog(file: string): Erasure[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((text, index) => {
    if (text === "") return [];
    const read = line.safeParse(JSON.parse(text));
    if (!read.success) throw new Error(`${file}:${index + 1}: no erasure`);
    return [read.data];
  });
}

/**
 * Erases again everybody of a log, and of the log of the database itself: for after a backup was put back, before anybody is let
 * in. Doing it again changes nothing. Gives how many were erased.
 */
export async function replayErasures(db: Db, log: readonly Erasure[], now: Date): Promise<number> {
  let erased = 0;
  for (const { cityId, memberId, reason, at } of [...log, ...(await listErasures(db))]) {
    if (await eraseMember({ cityId, memberId, reason, stillDue: () => true }, now)) erased += 1;
    // The clock of the log runs from the first time.
    await insertErasure(db, { cityId, memberId, reason, at });
  }
  return erased;
}
