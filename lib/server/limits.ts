import "server-only";
import type { Db } from "#db/client.ts";
import { countInWindow } from "#db/queries/rate-limits.ts";
import { Refusal, type RefusalCode } from "#lib/refusals/refusal.ts";
import { keyedHash } from "./identity/keyed-hash.ts";

/**
 * Counts one use of `key` in the fixed window of `windowMs` milliseconds that contains `now`. Throws
 * `too-many-requests` past `limit`, or the `code` that says it better. The key is stored hashed. Call it outside the
 * transaction of the use case, so that a refusal is counted too.
 */
export async function consume(
  db: Db,
  key: string,
  limit: number,
  windowMs: number,
  now: Date,
  code: RefusalCode = "too-many-requests",
): Promise<void> {
  if (!(await isWithin(db, key, limit, windowMs, now))) throw new Refusal(code);
}

/** Counts one use in the same way, and says whether it is still within `limit`. */
export async function isWithin(db: Db, key: string, limit: number, windowMs: number, now: Date): Promise<boolean> {
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs);
  return (await countInWindow(db, { key: keyedHash(`limit:${windowMs}:${key}`), windowStart })) <= limit;
}
