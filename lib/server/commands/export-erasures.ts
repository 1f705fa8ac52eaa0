import "server-only";
import { env } from "../env.ts";
import { sayPlainly } from "../launch/terminal.ts";
import { erasureLogFile, writeErasureLog } from "../privacy/erasure-log.ts";
import { runAsOwner } from "./run-as-owner.ts";

const [file = erasureLogFile(env().dataDir)] = process.argv.slice(2);

/** `npm run erasures:export -- [FILE]`: writes whose accounts were erased, to be kept beside the backups. */
await runAsOwner(async ({ db }) => {
  sayPlainly(`${await writeErasureLog(db, file, new Date())} effacements écrits dans ${file}.`);
});
