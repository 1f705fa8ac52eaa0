import "server-only";
import type { Db } from "#db/client.ts";
import { env } from "../env.ts";
import { eraseAccounts } from "./erase-accounts.ts";
import { erasureLogFile, writeErasureLog } from "./erasure-log.ts";
import { endIdleAccounts } from "./warn-idle.ts";

/**
 * Erases who asked for it in time, warns and erases who has not come for long, then writes the log of erasures to the data
 * directory: what a backup would bring back is known at once.
 */
export async function endAccounts(db: Db, now: Date): Promise<{ asked: number; warned: number; erased: number }> {
  const asked = await eraseAccounts(db, now);
  const idle = await endIdleAccounts(db, now);
  await writeErasureLog(db, erasureLogFile(env().dataDir), now);
  return { asked, ...idle };
}
