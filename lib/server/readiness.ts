import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { connection } from "#db/client.ts";
import { assertSchemaCurrent, SchemaError } from "#db/schema-version.ts";
import { DRAINING } from "./draining.ts";
import { logger } from "./logger.ts";

export type Readiness = "ready" | "stopping" | "database-unreachable" | "schema-differs";

const ANSWER_LIMIT_MS = 3_000;
let stopping = false;

// The launcher says when a stop begins; when the launcher itself is gone, nothing is left to serve for.
process.on("message", (said) => {
  if (said === DRAINING) stopping = true;
});
process.once("disconnect", () => process.exit(0));

async function databaseReadiness(): Promise<Readiness> {
  try {
    await assertSchemaCurrent(connection().sql);
    return "ready";
  } catch (error) {
    logger.warn({ err: error }, "not ready");
    return error instanceof SchemaError ? "schema-differs" : "database-unreachable";
  }
}

/** Whether this process may be sent visitors; the answer comes within three seconds. */
export async function checkReadiness(): Promise<Readiness> {
  if (stopping) return "stopping";
  const late = pause(ANSWER_LIMIT_MS, "database-unreachable" as const, { ref: false });
  return Promise.race([databaseReadiness(), late]);
}
