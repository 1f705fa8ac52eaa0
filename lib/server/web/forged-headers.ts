import "server-only";
import type { IncomingHttpHeaders } from "node:http";

/** What no visitor says: policies are answers, the others are talk between parts of Next or names of other proxies. */
const NEVER = [
  "content-security-policy",
  "content-security-policy-report-only",
  "forwarded",
  "x-real-ip",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-server",
  "x-original-url",
  "x-rewrite-url",
];
/** What a reverse proxy of ours writes (docs/nginx/proxy.conf). */
const OF_OUR_PROXY = ["x-forwarded-for", "x-forwarded-proto"];
const INTERNAL = /^x-(?:middleware|invoke|nextjs|now|vercel|matched-path|prerender)/;

/**
 * Takes out of a request what its sender has no business to say, before anything reads it. Without a trusted proxy the
 * network and the scheme that a request claims are taken out, too.
 */
export function dropForgedHeaders(headers: IncomingHttpHeaders, trustProxy: boolean): void {
  for (const name of Object.keys(headers)) {
    const isForged = NEVER.includes(name) || INTERNAL.test(name) || (!trustProxy && OF_OUR_PROXY.includes(name));
    if (isForged) delete headers[name];
  }
}
