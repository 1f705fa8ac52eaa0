import { unstable_doesMiddlewareMatch as doesMatch } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LOCALES } from "#lib/i18n/locale.ts";
import { isPersonalPath } from "#lib/i18n/public-path.ts";
import { NOBODYS_PAGES, PUBLIC_PAGES, ROUTES, type RouteName } from "#lib/i18n/routes.ts";
import { config, proxy } from "../proxy.ts";

const VALUES = { city: "besancon", id: "019a0000", step: "titre", year: "2026", quartier: "battant" };

const addressOf = (path: string) =>
  path.replace(/:([a-z]+)/g, (_, key: string) => VALUES[key as keyof typeof VALUES] ?? "");
const isMatched = (path: string) => doesMatch({ config, url: `https://entraide.example${addressOf(path)}` });

const names = Object.keys(ROUTES) as RouteName[];
const places = names.flatMap((name) => LOCALES.map((locale) => [name, ROUTES[name][locale]] as const));
const isAnybodys = (name: RouteName) => PUBLIC_PAGES.includes(name) || NOBODYS_PAGES.includes(name);

test.each(places.filter(([name]) => !isAnybodys(name)))("%s at %s is for one person alone", (_, path) => {
  expect(isMatched(path)).toBe(true);
  expect(isPersonalPath(addressOf(path))).toBe(true);
});

test.each(places.filter(([name]) => isAnybodys(name)))("%s at %s is the same for everybody", (_, path) => {
  expect(isMatched(path)).toBe(false);
  expect(isPersonalPath(addressOf(path))).toBe(false);
});

describe("where forms may lead", () => {
  const policyOf = (path: string) =>
    proxy(new NextRequest(`https://entraide.example${path}`)).headers.get("content-security-policy") ?? "";

  beforeEach(() => void vi.stubEnv("RESIDENT_OIDC_ISSUER", "https://identite.example/api/v2"));
  afterEach(() => void vi.unstubAllEnvs());

  test.each(["/connexion", "/en/sign-in/confirm", "/besancon/profil/securite", "/fr/besancon/profile/security"])(
    "is to the provider of identity, too, from %s",
    (path) => expect(policyOf(path)).toContain("form-action 'self' https://identite.example;"),
  );

  test.each(["/besancon/publier", "/en/besancon/profile", "/besancon/profil/mes-donnees", "/connexion2/publier"])(
    "is nowhere else from %s",
    (path) => expect(policyOf(path)).toContain("form-action 'self';"),
  );
});
