import "server-only";
import { z } from "zod";
import type { StaffRules } from "#lib/identity/judge-identity.ts";
import type { OidcProviderName } from "#lib/identity/oidc-provider.ts";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash } = new URL(value);
  const isSafe = protocol === "https:" || (protocol === "http:" && LOOPBACK.includes(hostname));
  return isSafe && search === "" && hash === "" && !value.endsWith("/");
}

const words = z
  .string()
  .default("")
  .transform((text) => text.split(/[\s,;]+/).filter((word) => word !== ""));

const common = {
  ISSUER: z.string().refine(isIssuer, "doit être l’adresse https du fournisseur, sans barre à la fin"),
  CLIENT_ID: z.string("manque : ISSUER, CLIENT_ID et CLIENT_SECRET vont ensemble").min(1),
  CLIENT_SECRET: z.string("manque : ISSUER, CLIENT_ID et CLIENT_SECRET vont ensemble").min(1),
  ALG: z.enum(["ES256", "RS256"], "doit être ES256 ou RS256").default("ES256"),
};

/** The settings of both providers, as variables without their prefix. */
export const residentVariables = z.object({ ...common, NAME: z.string().max(40).default("FranceConnect") });
export const staffVariables = z
  .object({
    ...common,
    NAME: z.string().max(40).default("ProConnect"),
    SIRETS: words.refine(
      (list) => list.every((siret) => /^\d{14}$/.test(siret)),
      "doit être une liste de numéros SIRET de 14 chiffres, séparés par des virgules",
    ),
    SUBJECTS: words,
  })
  .refine(({ SIRETS, SUBJECTS }) => SIRETS.length + SUBJECTS.length > 0, {
    path: ["SIRETS"],
    error: "manque : sans SIRETS ni SUBJECTS, toute personne qui a un compte chez ce fournisseur entrerait",
  });

export type OidcSettings = {
  provider: OidcProviderName;
  /** As its users know it. */
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The one algorithm by which it signs. */
  algorithm: "ES256" | "RS256";
  /** Of the provider of staff. */
  rules: StaffRules | null;
};

/** Both as they are set; a provider without an issuer is none. */
export type OidcProviders = Partial<Record<OidcProviderName, OidcSettings>>;

type Common = Omit<z.output<typeof residentVariables>, never>;

/** Settings of one provider, of its variables. */
export function oidcSettingsOf(provider: OidcProviderName, given: Common, rules: StaffRules | null): OidcSettings {
  const { ISSUER: issuer, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, ALG: algorithm, NAME: name } = given;
  return { provider, name, issuer, clientId, clientSecret, algorithm, rules };
}
