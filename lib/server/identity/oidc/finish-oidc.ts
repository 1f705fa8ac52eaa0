import "server-only";
import { database } from "#db/client.ts";
import { findIdentityOwner } from "#db/queries/user-identities.ts";
import { href } from "#lib/i18n/routes.ts";
import type { OidcProviderName, OidcRefusal } from "#lib/identity/oidc-provider.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loadCities } from "../../cities/load-city.ts";
import { env } from "../../env.ts";
import { currentDevice, currentNetwork } from "../../request-origin.ts";
import { currentSession } from "../../session.ts";
import { welcomeBack } from "../finish-sign-in.ts";
import { readSessionToken } from "../identity-cookies.ts";
import { signInCity } from "../sign-in-city.ts";
import { limitNetwork } from "../sign-in-limits.ts";
import { type OidcFlow, takeFlow, writePending } from "./oidc-cookies.ts";
import { openOidcSession } from "./open-oidc-session.ts";
import { type VerifiedIdentity, verifyCallback } from "./verify-callback.ts";

const refused = ({ locale, next }: Pick<OidcFlow, "locale" | "next">, refus: OidcRefusal) =>
  href(locale, "signIn", {}, { refus, next: next ?? undefined });

async function securityPath({ locale, next }: OidcFlow, query: Record<string, string> = {}): Promise<string> {
  const city = signInCity(next, await loadCities());
  return href(locale, "security", { city: city.slug }, query);
}

/** Remembers an identity that nobody's account has, until its person says which is theirs: nothing is linked by a visit. */
async function offerLink(flow: OidcFlow, { issuer, subject }: VerifiedIdentity, now: Date): Promise<string> {
  await writePending({ provider: flow.provider, issuer, subject }, now);
  const page = await securityPath(flow);
  return flow.linkTo === null ? href(flow.locale, "signIn", {}, { next: page }) : page;
}

/** Somebody signed in, who wants this identity with their account. */
async function goOnLinking(flow: OidcFlow, identity: VerifiedIdentity, now: Date): Promise<string> {
  const session = await currentSession();
  if (!session || session.sessionId !== flow.linkTo) return refused(flow, "failed");
  const owner = await findIdentityOwner(database(), identity);
  if (owner === null) return offerLink(flow, identity, now);
  return securityPath(flow, { fait: owner === session.userId ? "relie" : "pris" });
}

async function goOn(flow: OidcFlow, identity: VerifiedIdentity, now: Date): Promise<string> {
  if (flow.linkTo !== null) return goOnLinking(flow, identity, now);
  const browser = { sessionToken: await readSessionToken(), device: await currentDevice() };
  const token = await openOidcSession(identity, browser, now);
  return token === null ? offerLink(flow, identity, now) : welcomeBack(token, flow.locale, flow.next, now);
}

/** Where a browser goes that comes back from a provider, with what it says; its person is signed in, if their identity is known. */
export async function finishOidc(
  provider: OidcProviderName,
  query: Readonly<Record<string, string>>,
  now: Date,
): Promise<string> {
  const settings = env().oidc[provider];
  const taken = await takeFlow(now);
  if (!settings || taken?.flow.provider !== provider) return refused({ locale: "fr", next: null }, "failed");
  const { flow, own } = taken;
  try {
    await limitNetwork(database(), await currentNetwork(), now);
  } catch (error) {
    if (error instanceof Refusal) return refused(flow, "failed");
    throw error;
  }
  const verified = await verifyCallback(settings, { query, cookies: own }, now);
  return "refusal" in verified ? refused(flow, verified.refusal) : goOn(flow, verified.identity, now);
}
