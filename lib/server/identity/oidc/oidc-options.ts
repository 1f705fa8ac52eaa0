import "server-only";
import type { AuthOptions } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { SIGN_IN_LIFETIME_MS } from "#lib/identity/session-lifetime.ts";
import { env } from "../../env.ts";
import { CSRF_COOKIE, quietLogger } from "../auth-options.ts";
import { cookieName } from "../cookie-name.ts";
import { cookieAttributes } from "../identity-cookies.ts";
import type { OidcSettings } from "./oidc-settings.ts";

/** What is kept of what a provider says, once its signatures are verified. Names and addresses are not asked for. */
const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  amr: z.union([z.array(z.string()), z.string().transform((one) => one.split(" "))]).default([]),
  birthdate: z.string().optional(),
  siret: z.string().optional(),
});
export type VerifiedClaims = z.output<typeof claimsSchema>;

/** Names of next-auth's cookies of a flow, each with ours. */
export const FLOW_COOKIES = { state: "oidc-state", nonce: "oidc-nonce", pkceCodeVerifier: "oidc-pkce" } as const;

const SCOPES = { residents: "openid birthdate", staff: "openid siret" } as const;
/** How next-auth calls us back is not used: it stops at an address of ours, and nothing of its own accounts runs. */
const VERIFIED = "/verified";

function oidcProvider({
  provider,
  issuer,
  clientId,
  clientSecret,
  algorithm,
}: OidcSettings): OAuthConfig<VerifiedClaims> {
  return {
    id: provider,
    name: provider,
    type: "oauth",
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    idToken: true,
    checks: ["state", "nonce", "pkce"],
    clientId,
    clientSecret,
    client: {
      token_endpoint_auth_method: "client_secret_post",
      id_token_signed_response_alg: algorithm,
      // Without it, openid-client would take a plain object for what the provider says.
      userinfo_signed_response_alg: algorithm,
    },
    authorization: {
      params: {
        scope: SCOPES[provider],
        acr_values: "eidas1",
        ...(provider === "staff" && { claims: JSON.stringify({ id_token: { amr: { essential: true } } }) }),
      },
    },
    httpOptions: { timeout: 5000 },
    userinfo: {
      request: async ({ client, tokens }) => {
        const tokenSet = tokens as Exclude<Parameters<typeof client.userinfo>[0], string>;
        const { iss, sub, amr } = tokenSet.claims();
        // openid-client refuses another subject than that of the ID token only when it is given both.
        const info = await client.userinfo(tokenSet);
        if (iss !== issuer || info.sub !== sub) throw new Error("The provider speaks of somebody else");
        return claimsSchema.parse({ ...info, iss, sub, amr });
      },
    },
    profile: ({ sub }) => ({ id: sub, email: null }),
  };
}

/**
 * next-auth for one visit to a provider. It has no adapter and no session: what it verified is handed to `onVerified`, and
 * whose account that is, is ours to decide.
 */
export function oidcOptions(settings: OidcSettings, onVerified: (claims: VerifiedClaims) => void): AuthOptions {
  const attributes = cookieAttributes(SIGN_IN_LIFETIME_MS);
  const flow = Object.entries(FLOW_COOKIES).map(([cookie, name]) => [
    cookie,
    { name: cookieName(name), options: attributes },
  ]);
  return {
    providers: [oidcProvider(settings)],
    secret: env().secret,
    session: { strategy: "jwt" },
    cookies: { ...Object.fromEntries(flow), csrfToken: { name: CSRF_COOKIE, options: attributes } },
    callbacks: {
      signIn: ({ profile }) => {
        onVerified(claimsSchema.parse(profile));
        return env().baseUrl + VERIFIED;
      },
    },
    logger: quietLogger,
  };
}
