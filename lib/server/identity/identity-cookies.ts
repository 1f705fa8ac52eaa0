import "server-only";
import { cookies } from "next/headers";
import { SESSION_LIFETIMES, SIGN_IN_LIFETIME_MS } from "#lib/identity/session-lifetime.ts";
import { env } from "../env.ts";
import { cookieName } from "./cookie-name.ts";

const TOKEN = /^[\w-]{43}$/;
const SIGN_IN = /^([0-9a-f-]{36})\.([\w-]{43})\.([\w-]{1,400})$/;

/** What the browser that asked for a sign-in mail keeps for ten minutes. */
export type SignInCookie = {
  requestId: string;
  /** Stays the same when the person asks again, so that an earlier mail still opens here. */
  browserSecret: string;
  /** As typed in this very browser, to be shown back to it. */
  email: string;
};

export const sessionCookieName = () => cookieName("session");

/** Attributes of our cookies: never read by scripts, sent on a visit from elsewhere but not on a write. */
export function cookieAttributes(maxAgeMs: number) {
  return {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: env().baseUrl.startsWith("https:"),
    maxAge: Math.floor(maxAgeMs / 1000),
  } as const;
}

/** The session token of the current request, when it looks like one. */
export async function readSessionToken(): Promise<string | null> {
  const value = (await cookies()).get(cookieName("session"))?.value ?? "";
  return TOKEN.test(value) ? value : null;
}

/** The server ends a session much earlier when it is not used, or earlier for staff: the cookie only outlives it. */
export async function writeSessionToken(token: string): Promise<void> {
  (await cookies()).set(cookieName("session"), token, cookieAttributes(SESSION_LIFETIMES.resident.absoluteMs));
}

export async function clearSessionToken(): Promise<void> {
  (await cookies()).set(cookieName("session"), "", cookieAttributes(0));
}

export async function readSignInCookie(): Promise<SignInCookie | null> {
  const match = SIGN_IN.exec((await cookies()).get(cookieName("sign-in"))?.value ?? "");
  if (!match) return null;
  const [, requestId = "", browserSecret = "", email = ""] = match;
  return { requestId, browserSecret, email: Buffer.from(email, "base64url").toString() };
}

export async function writeSignInCookie({ requestId, browserSecret, email }: SignInCookie): Promise<void> {
  const value = `${requestId}.${browserSecret}.${Buffer.from(email).toString("base64url")}`;
  (await cookies()).set(cookieName("sign-in"), value, cookieAttributes(SIGN_IN_LIFETIME_MS));
}

export async function clearSignInCookie(): Promise<void> {
  (await cookies()).set(cookieName("sign-in"), "", cookieAttributes(0));
}
