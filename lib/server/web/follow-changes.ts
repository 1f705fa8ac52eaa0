import "server-only";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { connection } from "#db/client.ts";
import { listenToPageChanges } from "#db/queries/page-changes.ts";
import { logger } from "../logger.ts";

/** Many changes at once are one message to the application. */
const GATHER_MS = 100;
/** A page whose reading began before a change may be stored after it was told: by then, such a page is there. */
const AGAIN_MS = 1_500;
const RETRY_MS = 500;

/** `settings`: what cities decide of themselves is to be read anew. */
export type Changes = { everything: boolean; settings: boolean; cities: string[]; listings: string[] };

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

async function isHeard(socketPath: string, key: string, changes: Changes): Promise<boolean> {
  try {
    await post(socketPath, key, changes);
    return true;
  } catch (error) {
    logger.error({ err: error }, "pages not renewed");
    return false;
  }
}

/**
 * Has the application draw anew what changed in the database, whatever process changed it, and once more a little later;
 * calls `onDone` each time. Tells it again until it hears. Resolves, once it listens, to what stops it.
 */
export async function followChanges(socketPath: string, key: string, onDone: () => void): Promise<() => Promise<void>> {
  let following = true;
  let gathered: Changes | null = null;
  const tell = async (changes: Changes) => {
    while (following) {
      const heard = await isHeard(socketPath, key, changes);
      onDone();
      if (heard) return;
      await pause(RETRY_MS);
    }
  };
  const flush = async () => {
    const changes = gathered;
    gathered = null;
    if (!changes) return;
    await tell(changes);
    await pause(AGAIN_MS);
    await tell(changes);
  };
  const gather = (change: Partial<Changes>) => {
    if (!gathered) setTimeout(flush, GATHER_MS);
    gathered = {
      everything: gathered?.everything || change.everything || false,
      settings: gathered?.settings || change.settings || false,
      cities: [...new Set([...(gathered?.cities ?? []), ...(change.cities ?? [])])],
      listings: [...new Set([...(gathered?.listings ?? []), ...(change.listings ?? [])])],
    };
  };
  const stopListening = await listenToPageChanges(
    connection().sql,
    ({ city, listings, settings = false }) => gather({ cities: [city], listings, settings }),
    () => gather({ everything: true }),
  );
  return async () => {
    following = false;
    await stopListening();
  };
}
