import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Connection, connect } from "#db/client.ts";
import { startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { installJobs } from "#lib/server/jobs/install-jobs.ts";

type Options = {
  pool: number;
  /** Each commit reaches the disk, as in a city. */
  durable: boolean;
};

/** Runs something with a database of its own; `database()` of `db/client.ts` is it meanwhile. */
export async function withOwnDatabase<Result>(
  { pool, durable }: Options,
  run: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  process.env.DATA_KEYS ??= `b1:${randomBytes(32).toString("base64")}`;
  process.env.AUTH_SECRET ??= randomBytes(32).toString("base64url");
  const dir = mkdtempSync(join(tmpdir(), "coup-de-main-bench-"));
  const server = await startEmbedded({ dir: join(dir, "postgres"), disposable: !durable });
  const shared = globalThis as typeof globalThis & { coupDeMainConnection?: Connection };
  const connection = connect(server.url, pool);
  try {
    await migrate(server.url);
    await installJobs(server);
    shared.coupDeMainConnection = connection;
    return await run(connection);
  } finally {
    delete shared.coupDeMainConnection;
    await connection.close();
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
