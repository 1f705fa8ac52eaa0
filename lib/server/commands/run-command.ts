import "server-only";
import { SchemaError } from "#db/schema-version.ts";
import { BackupError } from "../backup/backup-error.ts";
import { SettingError } from "../env.ts";

/** Runs a command to its end; what is expected to go wrong is one sentence and exit code 1, a fault of ours its trace. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const expected = error instanceof BackupError || error instanceof SchemaError || error instanceof SettingError;
    process.stderr.write(
      `${expected || !(error instanceof Error) ? String((error as Error).message ?? error) : error.stack}\n`,
    );
    process.exitCode = 1;
  }
}
