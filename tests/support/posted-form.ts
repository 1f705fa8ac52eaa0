import { NextRequest } from "next/server";
import { browser } from "./browser.ts";

const SITE = "http://localhost:3000";

/** A small form as a script of our page posts it, with some headers changed; `browser` sends what it says. */
export function postedForm(path: string, values: Record<string, string>, changed: Record<string, string> = {}) {
  const body = new URLSearchParams(values).toString();
  const headers = new Headers({
    host: new URL(SITE).host,
    origin: SITE,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(Buffer.byteLength(body)),
    ...changed,
  });
  browser.headers = headers;
  return new NextRequest(SITE + path, { method: "POST", headers, body });
}
