import { expect, test } from "vitest";
import { dropForgedHeaders } from "#lib/server/web/forged-headers.ts";

const SAID = {
  host: "entraide.example",
  cookie: "cdm-session=x",
  origin: "https://entraide.example",
  rsc: "1",
  "next-action": "abc",
  "sec-fetch-site": "same-origin",
};
const OF_PROXY = { "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "https" };
const FORGED = {
  "content-security-policy": "script-src 'nonce-abc'",
  forwarded: "for=203.0.113.7",
  "x-real-ip": "203.0.113.7",
  "x-forwarded-host": "evil.example",
  "x-forwarded-port": "1",
  "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
  "x-middleware-rewrite": "/",
  "x-nextjs-data": "1",
  "x-matched-path": "/",
  "x-invoke-path": "/",
  "x-prerender-revalidate": "x",
  "x-original-url": "/",
};

test.each([
  [true, { ...SAID, ...OF_PROXY }],
  [false, SAID],
])("with a trusted proxy %s, what a visitor may not say is taken out", (trustProxy, left) => {
  const headers = { ...SAID, ...OF_PROXY, ...FORGED };
  dropForgedHeaders(headers, trustProxy);
  expect(headers).toEqual(left);
});
