import "server-only";
import { connection } from "#db/client.ts";
import { env } from "../env.ts";
import { sayPlainly } from "../launch/terminal.ts";
import { erasureLogFile, writeErasureLog } from "../privacy/erasure-log.ts";

/** `npm run erasures:export -- [FILE]`: writes whose accounts were erased, to be kept beside the backups. */
async function run(): Promise<void> {
  const [file = erasureLogFile(env().dataDir)] = process.argv.slice(2);
  sayPlainly(`${await writeErasureLog(connection().db, file)} effacements écrits dans ${file}.`);
}

try {
  await run();
} finally {
  await connection().close();
}
