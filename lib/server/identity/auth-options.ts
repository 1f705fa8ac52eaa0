import "server-only";
import { randomBytes } from "node:crypto";
import type { AuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import type { EmailConfig } from "next-auth/providers/email";
import { normalizeEmail } from "#lib/identity/email-address.ts";
import { SESSION_LIFETIMES, SIGN_IN_LIFETIME_MS } from "#lib/identity/session-lifetime.ts";
import { env } from "../env.ts";
import { logger } from "../logger.ts";
import { cookieAttributes, sessionCookieName } from "./identity-cookies.ts";

/** 256 bits in an address or a cookie: next-auth's own session token is a UUID, below the 128 bits of ASVS 7.2.3. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

export type SignInMail = { email: string; token: string; expiresAt: Date };
type SendSignInMail = (mail: SignInMail) => Promise<void>;

/** Declared here, since importing next-auth's own e-mail provider would load its mail library into the web process. */
function emailProvider(send: SendSignInMail): EmailConfig {
  return {
    id: "email",
    type: "email",
    name: "Email",
    server: "",
    from: "",
    maxAge: SIGN_IN_LIFETIME_MS / 1000,
    options: {},
    generateVerificationToken: randomToken,
    normalizeIdentifier: (text) => {
      const email = normalizeEmail(text);
      if (!email) throw new Error("The address is malformed");
      return email;
    },
    sendVerificationRequest: ({ identifier, token, expires }) => send({ email: identifier, token, expiresAt: expires }),
  };
}

/** next-auth's own log would print the error with the address that caused it: the code of the event is enough. */
export const quietLogger = {
  error: (event: string) => logger.error({ event }, "next-auth"),
  warn: (event: string) => logger.warn({ event }, "next-auth"),
  debug: () => {},
};

export const CSRF_COOKIE = "cdm-csrf";

/**
 * next-auth for one call, made anew each time so that its adapter closes over one transaction, one clock and one
 * browser. Its defaults that do not hold here are replaced one by one (docs/decisions).
 */
export function authOptions({ adapter, send }: { adapter: Adapter; send: SendSignInMail }): AuthOptions {
  const sessionMs = SESSION_LIFETIMES.resident.absoluteMs;
  return {
    adapter,
    providers: [emailProvider(send)],
    secret: env().secret,
    session: { strategy: "database", maxAge: sessionMs / 1000, generateSessionToken: randomToken },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieAttributes(sessionMs) },
      csrfToken: { name: CSRF_COOKIE, options: cookieAttributes(SIGN_IN_LIFETIME_MS) },
    },
    logger: quietLogger,
  };
}
