import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { database, inScope } from "#db/client.ts";
import { smallBody } from "../http/small-body.ts";
import { logger } from "../logger.ts";
import { JOBS } from "../scopes.ts";
import { readReport } from "./read-report.ts";
import { type RecordedReport, recordReport } from "./record-report.ts";

const MAX_BYTES = 262_144;
const TYPE = /^message\/(?:rfc822|global)(?:;|$)/i;

/** `status` is one of HTTP. */
export type BounceAnswer = { status: 404 | 401 | 415 | 413 } | { status: 200; outcome: RecordedReport };

const digest = (text: string) => createHash("sha256").update(text).digest();

function isKeyed(request: Request, key: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
  return timingSafeEqual(digest(given), digest(key));
}

/**
 * Takes a mail that came back, as a mail server hands it over with the key of this installation. Without a key set there is
 * nothing here. Whatever the mail is, it is answered 200 once it was read: its server is to forget it.
 */
export async function receiveBounce(request: Request, key: string | undefined, now: Date): Promise<BounceAnswer> {
  if (!key) return { status: 404 };
  if (!isKeyed(request, key)) return { status: 401 };
  if (!TYPE.test(request.headers.get("content-type") ?? "")) return { status: 415 };
  const raw = await smallBody(request, MAX_BYTES);
  if (!raw) return { status: 413 };
  const report = await readReport(raw);
  const outcome = report ? await inScope(JOBS, () => recordReport(database(), report, now)) : "ignored";
  logger.info({ outcome, outboxId: outcome === "ignored" ? undefined : report?.outboxId }, "a mail came back");
  return { status: 200, outcome };
}
