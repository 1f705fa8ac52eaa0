import "server-only";
import pino from "pino";
import { logLevel } from "./env.ts";
import { quietError } from "./quiet-error.ts";

const PERSONAL = [
  "address",
  "body",
  "code",
  "cookie",
  "email",
  "firstName",
  "home",
  "lastName",
  "link",
  "location",
  "name",
  "phone",
  "recipient",
  "title",
  "to",
  "token",
];

/** One JSON line per event. It holds ids and counts: what names a person is cut out even when passed by mistake. */
export const logger = pino({
  level: logLevel(),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: quietError, error: (error: unknown) => (error instanceof Error ? quietError(error) : error) },
  redact: { paths: PERSONAL.flatMap((name) => [name, `*.${name}`]), remove: true },
});
