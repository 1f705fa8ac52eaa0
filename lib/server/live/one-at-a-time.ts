import "server-only";
import { logger } from "../logger.ts";

const RETRY_MS = 1_000;

/** Runs one look at a time; what changes meanwhile has it run once more, and a failure a little later. `what` is logged. */
export function oneAtATime(what: string, run: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const look = async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await run().catch((error: unknown) => {
        logger.warn({ error: error instanceof Error ? error.name : "unknown" }, `${what} not read`);
        setTimeout(look, RETRY_MS).unref();
      });
    }
    running = false;
  };
  return () => void look();
}
