import "server-only";
import { env } from "../env.ts";
import { installJobs } from "../jobs/install-jobs.ts";
import { sayPlainly } from "../launch/terminal.ts";
import { eraseDeleted } from "../listings/erase-deleted.ts";
import { erasureLogFile, readErasureLog, replayErasures } from "../privacy/erasure-log.ts";
import { runAsOwner } from "./run-as-owner.ts";

const [file = erasureLogFile(env().dataDir)] = process.argv.slice(2);

/** `npm run erasures:replay -- [FILE]`: after a backup was put back, erases again every account that was erased since. */
await runAsOwner(async ({ db, url }) => {
  const log = readErasureLog(file);
  await installJobs({ url });
  const now = new Date();
  const erased = await replayErasures(db, log, now);
  // Their listings wait two minutes for an undo that nobody can press.
  await eraseDeleted(db, new Date(now.getTime() + 3 * 60_000));
  sayPlainly(`${log.length} effacements relus de ${file} : ${erased} comptes effacés de nouveau.`);
});
