import "server-only";
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { unavailableTexts } from "#lib/i18n/unavailable-texts.ts";
import { securityHeaders } from "../security-headers.ts";

const RETRY_AFTER_S = 10;
const STYLE = `
:root { color-scheme: light dark; --paper: #faf6ec; --ink: #1b2826; --link: #0a5768; }
@media (prefers-color-scheme: dark) { :root { --paper: #131b1a; --ink: #f2ede2; --link: #8ed3de; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; }
main { max-width: 38rem; margin: 0 auto; padding: 12vh 1.25rem 2rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
a { display: inline-block; padding: .6rem .9rem .6rem 0; color: var(--link); }
`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function pageFor({ url = "/", method }: IncomingMessage): string {
  const locale = /^\/en(?:[/?]|$)/.test(url) ? "en" : "fr";
  const { title, hint, typed, again, home } = unavailableTexts[locale];
  const isQuestion = method === "GET" || method === "HEAD";
  // A path of our own: `//elsewhere` would be another site.
  const here = escaped(url.replace(/^\/+/, "/"));
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${hint}</p>${isQuestion ? "" : `<p>${typed}</p>`}
<p>${isQuestion ? `<a href="${here}">${again}</a> ` : ""}<a href="${locale === "en" ? "/en" : "/"}">${home}</a></p></main></body></html>
`;
}

const bodyFor = (request: IncomingMessage): { type: string; body: string } =>
  request.url?.startsWith("/api/")
    ? { type: "application/json; charset=utf-8", body: '{"status":"refused","code":"unavailable"}\n' }
    : { type: "text/html; charset=utf-8", body: pageFor(request) };

/** Writes 503 in place of an answer of which nothing has left yet: a page in the language of the address, or JSON. */
export function sayUnavailable(request: IncomingMessage, response: ServerResponse): void {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const { key, value } of securityHeaders({})) response.setHeader(key, value);
  const { type, body } = bodyFor(request);
  response.setHeader("Content-Security-Policy", POLICY);
  response.setHeader("Cache-Control", "private, no-store");
  response.setHeader("Retry-After", RETRY_AFTER_S);
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.writeHead(503);
  response.end(request.method === "HEAD" ? undefined : body);
}
