import "server-only";

/** Of the driver, of the network, and of PostgreSQL as it stops and starts. */
const AWAY = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  // No place is left for another connection.
  "53300",
]);
/** SQLSTATE class of lost connections. */
const CONNECTION_CLASS = /^08[0-9A-Z]{3}$/;
/** Of causes that hold causes. */
const MAX_DEPTH = 5;

/** Whether something failed because the database does not answer: trying again may help, and nothing is wrong with it. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > MAX_DEPTH) return false;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === "string" && (AWAY.has(code) || CONNECTION_CLASS.test(code))) return true;
  return isDatabaseAway(error.cause, depth + 1);
}
