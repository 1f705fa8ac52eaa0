import "server-only";
import type { Connection } from "#db/client.ts";
import { assertSchemaCurrent } from "#db/schema-version.ts";
import { completeEnv, env } from "../env.ts";
import { ownerConnection } from "./owner-connection.ts";
import { runCommand } from "./run-command.ts";
import { withDatabase } from "./with-database.ts";

/** Runs a command on the database of the settings, the embedded one too, as the owner of its tables; says what goes wrong. */
export function runAsOwner(run: (opened: Connection) => Promise<void>): Promise<void> {
  return runCommand(() =>
    withDatabase(env(), { create: false }, async (url) => {
      completeEnv({ DATABASE_URL: url, DATABASE_OWNER_URL: "" });
      const opened = await ownerConnection();
      try {
        await assertSchemaCurrent(opened.sql);
        await run(opened);
      } finally {
        await opened.close();
      }
    }),
  );
}
