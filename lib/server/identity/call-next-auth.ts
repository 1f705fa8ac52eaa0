import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";
import type { OidcProviderName } from "#lib/identity/oidc-provider.ts";
import { tellNextAuthItsAddress } from "../env.ts";
import { CSRF_COOKIE, randomToken } from "./auth-options.ts";
import { keyedHash } from "./keyed-hash.ts";

type Call =
  | { action: "signin"; provider: "email"; body: { email: string } }
  /** Both the token of a link and `<request>.<code>`: next-auth hashes either the same way. */
  | { action: "callback"; provider: "email"; query: { token: string } }
  | { action: "signin"; provider: OidcProviderName }
  | {
      action: "callback";
      provider: OidcProviderName;
      query: Readonly<Record<string, string>>;
      cookies: Readonly<Record<string, string>>;
    };

/** `error` is next-auth's own name of what went wrong, such as `Verification` for a token that fits nothing. */
export type NextAuthAnswer = { error: string | null; location: string; cookies: ReadonlyMap<string, string> };

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
  tellNextAuthItsAddress();
  const headers = new Map<string, string | string[]>();
  const csrfToken = randomToken();
  const request = {
    // A provider sends a person back by a link; what our own actions start is posted.
    method: call.action === "callback" && call.provider !== "email" ? "GET" : "POST",
    query: { nextauth: [call.action, call.provider], ...("query" in call ? call.query : {}) },
    body: call.action === "signin" ? { ...("body" in call ? call.body : {}), csrfToken } : {},
    cookies: { [CSRF_COOKIE]: `${csrfToken}|${keyedHash(csrfToken)}`, ...("cookies" in call ? call.cookies : {}) },
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
  return { error: errorOf(location), location, cookies: parsedCookies(headers.get("Set-Cookie")) };
}
