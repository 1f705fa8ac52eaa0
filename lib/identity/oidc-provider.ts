/** The two providers of identity that an installation may know: one for whoever lives there, one for who works for a city. */
export const OIDC_PROVIDERS = ["residents", "staff"] as const;
export type OidcProviderName = (typeof OIDC_PROVIDERS)[number];

export const isOidcProvider = (name: string | undefined): name is OidcProviderName =>
  OIDC_PROVIDERS.some((known) => known === name);

/** Why somebody who came from a provider was not let in. */
export const OIDC_REFUSALS = ["failed", "minor", "outsider"] as const;
export type OidcRefusal = (typeof OIDC_REFUSALS)[number];
