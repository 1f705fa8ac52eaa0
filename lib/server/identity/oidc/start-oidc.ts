import "server-only";
import { database } from "#db/client.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { env } from "../../env.ts";
import { currentNetwork } from "../../request-origin.ts";
import { callNextAuth } from "../call-next-auth.ts";
import { limitNetwork } from "../sign-in-limits.ts";
import { type OidcFlow, writeFlow } from "./oidc-cookies.ts";
import { oidcOptions } from "./oidc-options.ts";

/**
 * Where this browser goes on to at a provider; it remembers why for ten minutes. Refuses `not-found` for a provider that is
 * not set, `unavailable` when it does not answer, and `too-many-requests`.
 */
export async function startOidc(flow: OidcFlow, now: Date): Promise<string> {
  const settings = env().oidc[flow.provider];
  if (!settings) throw new Refusal("not-found");
  await limitNetwork(database(), await currentNetwork(), now);
  const options = oidcOptions(settings, () => {});
  const { error, location, cookies } = await callNextAuth(options, { action: "signin", provider: flow.provider });
  if (error || !location.startsWith(`${new URL(settings.issuer).origin}/`)) throw new Refusal("unavailable");
  await writeFlow(flow, cookies, now);
  return location;
}
