import "server-only";
import { isAdult, isOwnStaff, showedSecondFactor } from "#lib/identity/judge-identity.ts";
import type { OidcRefusal } from "#lib/identity/oidc-provider.ts";
import { callNextAuth } from "../call-next-auth.ts";
import { oidcOptions, type VerifiedClaims } from "./oidc-options.ts";
import type { OidcSettings } from "./oidc-settings.ts";

/** Somebody whom a provider vouches for, as far as it is kept: their date of birth, if it came, is not. */
export type VerifiedIdentity = { issuer: string; subject: string; secondFactor: boolean };
type Verified = { identity: VerifiedIdentity } | { refusal: OidcRefusal };

function judge(
  { iss: issuer, sub: subject, amr, birthdate, siret }: VerifiedClaims,
  settings: OidcSettings,
  now: Date,
): Verified {
  if (birthdate !== undefined && !isAdult(birthdate, now.toISOString().slice(0, 10))) return { refusal: "minor" };
  const { rules } = settings;
  if (rules && !isOwnStaff({ siret: siret ?? null, subject }, rules)) return { refusal: "outsider" };
  return { identity: { issuer, subject, secondFactor: rules !== null && showedSecondFactor(amr) } };
}

/**
 * Who comes back from a provider, by what its answer says and this browser kept: state, nonce, code verifier. `failed` for
 * anything that is not exactly as it should be, whatever it is; the log has next-auth's own name of it.
 */
export async function verifyCallback(
  settings: OidcSettings,
  { query, cookies }: { query: Readonly<Record<string, string>>; cookies: Readonly<Record<string, string>> },
  now: Date,
): Promise<Verified> {
  let claims: VerifiedClaims | null = null;
  const options = oidcOptions(settings, (verified) => {
    claims = verified;
  });
  const { error } = await callNextAuth(options, { action: "callback", provider: settings.provider, query, cookies });
  const verified = claims as VerifiedClaims | null;
  return error || !verified ? { refusal: "failed" } : judge(verified, settings, now);
}
