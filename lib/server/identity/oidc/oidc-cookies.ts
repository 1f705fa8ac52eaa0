import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { LOCALES } from "#lib/i18n/locale.ts";
import { OIDC_PROVIDERS } from "#lib/identity/oidc-provider.ts";
import { safeReturnPath } from "#lib/identity/return-path.ts";
import { SIGN_IN_LIFETIME_MS } from "#lib/identity/session-lifetime.ts";
import { cookieName } from "../cookie-name.ts";
import { cookieAttributes } from "../identity-cookies.ts";
import { openSecret, sealSecret } from "../sealed-secret.ts";
import { FLOW_COOKIES } from "./oidc-options.ts";

const provider = z.enum(OIDC_PROVIDERS);

/** What somebody who goes to a provider wants there. */
const flowSchema = z.strictObject({
  provider,
  locale: z.enum(LOCALES),
  next: z.preprocess(safeReturnPath, z.string().nullable()),
  /** The session whose account the identity is to be linked to; null: they sign in. */
  linkTo: z.string().nullable(),
  until: z.number(),
});
export type OidcFlow = Omit<z.output<typeof flowSchema>, "until">;

/** An identity that a provider vouched for in this browser, and that is linked to no account yet. */
const pendingSchema = z.strictObject({ provider, issuer: z.string(), subject: z.string(), until: z.number() });
export type PendingIdentity = Omit<z.output<typeof pendingSchema>, "until">;

const JARS = { "oidc-flow": flowSchema, "oidc-pending": pendingSchema } as const;
type Jar = keyof typeof JARS;

async function write(jar: Jar, kept: OidcFlow | PendingIdentity, now: Date): Promise<void> {
  const until = now.getTime() + SIGN_IN_LIFETIME_MS;
  const value = sealSecret(jar, JSON.stringify({ ...kept, until }));
  (await cookies()).set(cookieName(jar), value, cookieAttributes(SIGN_IN_LIFETIME_MS));
}

async function read<Name extends Jar>(jar: Name, now: Date): Promise<z.output<(typeof JARS)[Name]> | null> {
  const value = (await cookies()).get(cookieName(jar))?.value ?? "";
  const text = openSecret(jar, value);
  const kept = text === null ? null : (JARS[jar].parse(JSON.parse(text)) as z.output<(typeof JARS)[Name]>);
  return kept && kept.until > now.getTime() ? kept : null;
}

const clear = async (name: Parameters<typeof cookieName>[0]) =>
  (await cookies()).set(cookieName(name), "", cookieAttributes(0));

/** Remembers for ten minutes why this browser goes to a provider, with next-auth's own cookies of that visit. */
export async function writeFlow(flow: OidcFlow, own: ReadonlyMap<string, string>, now: Date): Promise<void> {
  await write("oidc-flow", flow, now);
  for (const name of Object.values(FLOW_COOKIES)) {
    const value = own.get(cookieName(name));
    if (value) (await cookies()).set(cookieName(name), value, cookieAttributes(SIGN_IN_LIFETIME_MS));
  }
}

/** The visit that this browser comes back from, and next-auth's cookies of it; each serves once. */
export async function takeFlow(now: Date): Promise<{ flow: OidcFlow; own: Record<string, string> } | null> {
  const flow = await read("oidc-flow", now);
  const jar = await cookies();
  const own = Object.values(FLOW_COOKIES).flatMap((name) => {
    const value = jar.get(cookieName(name))?.value;
    return value ? [[cookieName(name), value] as const] : [];
  });
  for (const name of ["oidc-flow", ...Object.values(FLOW_COOKIES)] as const) await clear(name);
  return flow && { flow, own: Object.fromEntries(own) };
}

/** Remembers for ten minutes an identity that may be linked, once its person has proven an address. */
export const writePending = (pending: PendingIdentity, now: Date) => write("oidc-pending", pending, now);
export const readPending = (now: Date): Promise<PendingIdentity | null> => read("oidc-pending", now);
export const clearPending = () => clear("oidc-pending");
