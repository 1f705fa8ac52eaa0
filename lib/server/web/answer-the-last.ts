import "server-only";
import type { Server, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** Streams of events stay open for minutes: their browsers open them again elsewhere. */
const STOP_LIMIT_MS = 5_000;
/** Connections on which nothing more was asked are closed that often. */
const LOOK_MS = 250;

/**
 * Gives what ends a server that has not begun to listen: it takes no more connections, and resolves once everything that
 * was asked is answered, after five seconds at most. Whoever would go on asking on the connection they have is told with
 * their answer that it ends: their next question would be cut.
 */
export function lastAnswers(server: Server): (limitMs?: number) => Promise<void> {
  const begun = new Set<ServerResponse>();
  let ending = false;
  server.prependListener("request", (_, response) => {
    if (ending) response.shouldKeepAlive = false;
    begun.add(response);
    response.once("close", () => begun.delete(response));
  });
  return async (limitMs = STOP_LIMIT_MS) => {
    ending = true;
    for (const response of begun) response.shouldKeepAlive = false;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const closing = setInterval(() => server.closeIdleConnections(), LOOK_MS);
    await Promise.race([closed, pause(limitMs, undefined, { ref: false })]);
    clearInterval(closing);
  };
}
