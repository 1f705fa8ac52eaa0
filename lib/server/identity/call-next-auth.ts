import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";
import { CSRF_COOKIE, randomToken } from "./auth-options.ts";
import { keyedHash } from "./keyed-hash.ts";

type Call =
  | { action: "signin"; body: { email: string } }
  /** Both the token of a link and `<request>.<code>`: next-auth hashes either the same way. */
  | { action: "callback"; query: { token: string } };

/** `error` is next-auth's own name of what went wrong, such as `Verification` for a token that fits nothing. */
export type NextAuthAnswer = { error: string | null; cookies: ReadonlyMap<string, string> };

function parsedCookies(header: string | string[] | undefined): Map<string, string> {
  const pairs = [header ?? []].flat().map((cookie) => cookie.split(";")[0] ?? "");
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
}

/** next-auth answers with an address to go to, which tells a failure by its query. */
function errorOf(location: string): string | null {
  if (!URL.canParse(location)) return "Configuration";
  const query = new URL(location).searchParams;
  return query.get("error") ?? (query.has("csrf") ? "Csrf" : null);
}

/**
 * Calls next-auth's handler without its routes: our own actions check the origin, so that its CSRF token is a formality
 * fulfilled here, and its cookies are handed back for the caller to set.
 */
export async function callNextAuth(options: AuthOptions, call: Call): Promise<NextAuthAnswer> {
  const headers = new Map<string, string | string[]>();
  const csrfToken = randomToken();
  const request = {
    method: "POST",
    query: { nextauth: [call.action, "email"], ...(call.action === "callback" ? call.query : {}) },
    body: call.action === "signin" ? { ...call.body, csrfToken } : {},
    cookies: { [CSRF_COOKIE]: `${csrfToken}|${keyedHash(csrfToken)}` },
    headers: {},
  };
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => {
      headers.set(name, value);
      return response;
    },
    getHeader: (name: string) => headers.get(name),
    end: () => {},
    send: () => {},
    json: () => {},
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  const location = String(headers.get("Location") ?? "");
  return { error: errorOf(location), cookies: parsedCookies(headers.get("Set-Cookie")) };
}
