import "server-only";
import { request } from "node:http";
import { connection } from "#db/client.ts";
import { listenToPageChanges } from "#db/queries/page-changes.ts";
import { logger } from "../logger.ts";

/** Many changes at once are one message to the application. */
const GATHER_MS = 100;

export type Changes = { everything: boolean; cities: string[]; listings: string[] };

function post(socketPath: string, key: string, changes: Changes): Promise<void> {
  const body = JSON.stringify(changes);
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body), "x-pages-key": key };
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path: "/api/pages-changed", method: "POST", headers }, (answer) => {
      answer.resume();
      if (answer.statusCode === 204) answer.once("end", resolve);
      else reject(new Error(`pages-changed answered ${answer.statusCode}`));
    });
    call.once("error", reject).end(body);
  });
}

/**
 * Has the application draw anew what changed in the database, whatever process changed it; then calls `onDone`.
 * Resolves, once it listens, to what stops it.
 */
export async function followChanges(socketPath: string, key: string, onDone: () => void): Promise<() => Promise<void>> {
  let gathered: Changes | null = null;
  const flush = async () => {
    const changes = gathered;
    gathered = null;
    if (!changes) return;
    await post(socketPath, key, changes).catch((error: unknown) => logger.error({ err: error }, "pages not renewed"));
    onDone();
  };
  const gather = (change: Partial<Changes>) => {
    if (!gathered) setTimeout(flush, GATHER_MS);
    gathered = {
      everything: gathered?.everything || change.everything || false,
      cities: [...new Set([...(gathered?.cities ?? []), ...(change.cities ?? [])])],
      listings: [...new Set([...(gathered?.listings ?? []), ...(change.listings ?? [])])],
    };
  };
  return listenToPageChanges(
    connection().sql,
    ({ city, listings }) => gather({ cities: [city], listings }),
    () => gather({ everything: true }),
  );
}
