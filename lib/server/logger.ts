import "server-only";
import pino from "pino";
import { logLevel } from "./env.ts";

const PERSONAL = ["email", "recipient", "to", "firstName", "home", "location", "token", "code", "cookie"];

/** One JSON line per event. It holds ids and counts: what names a person is cut out even when passed by mistake. */
export const logger = pino({
  level: logLevel(),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: PERSONAL.flatMap((name) => [name, `*.${name}`]), remove: true },
});
