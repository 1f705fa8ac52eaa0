import "server-only";
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { contentSecurityPolicy } from "../security-headers.ts";

const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gis;
/** The calls by which Next hands its data over, as React and Turbopack write them into a page. */
const HANDS_OVER =
  /^(?:self\.__next_f|\(self\.__next_f=self\.__next_f\|\|\[\]\)|\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\))\.push\((.*)\);?$/s;
/** The policy of a page that nobody gave a nonce. */
const WITHOUT_NONCE = /(?:^|; )script-src 'self'(?:;|$)/;

/** Only such a call with plain data in it is the framework's: whatever else stands in a page may be somebody's markup. */
function isOwn(script: string): boolean {
  const data = HANDS_OVER.exec(script.trim())?.[1];
  if (data === undefined) return false;
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
}

/**
 * The inline scripts of a finished page that may run, as sources of a Content Security Policy: `'sha256-…'` each. Those that
 * the framework did not write get none, so that markup which got into the page stays without effect.
 */
export function scriptDigests(html: string): string[] {
  const inline = [...html.matchAll(SCRIPT)].filter(([, attributes = ""]) => !/\ssrc\s*=/i.test(attributes));
  const own = inline.map(([, , script = ""]) => script).filter(isOwn);
  return [...new Set(own.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`))];
}

/** The headers of an answer, with the digests of its scripts in the policy when it is a page without a nonce. */
export function withScriptPolicy(headers: IncomingHttpHeaders, body: Buffer, tilesUrl: string): IncomingHttpHeaders {
  const policy = String(headers["content-security-policy"] ?? "");
  const isPage = headers["content-type"]?.startsWith("text/html") && WITHOUT_NONCE.test(policy);
  if (!isPage || body.length === 0) return headers;
  const digests = scriptDigests(body.toString("utf8"));
  return { ...headers, "content-security-policy": contentSecurityPolicy({ tilesUrl, digests }) };
}
