import { describe, expect, test } from "vitest";
import { isPublicPath } from "#lib/i18n/public-path.ts";
import { addressesOf, href, PUBLIC_PAGES, ROUTES, type RouteName } from "#lib/i18n/routes.ts";

const NAMES = Object.keys(ROUTES) as RouteName[];
const example = (name: RouteName) =>
  (["fr", "en"] as const).map((locale) =>
    href(
      locale,
      name as "publishStep",
      { city: "besancon", id: "0198-a", step: "titre", year: "2026", quartier: "palente" } as never,
    ),
  );

describe("an address that is the same for everyone", () => {
  test.each(NAMES)("%s: as the table of public pages says", (name) => {
    for (const address of example(name)) expect(isPublicPath(address), address).toBe(PUBLIC_PAGES.includes(name));
    expect(addressesOf(name)).toHaveLength(2);
  });

  test.each([
    "/besancon/annonces?q=tondeuse&page=2",
    "/en/besancon/listings.atom?kind=offer",
    "/besancon/annonces.json",
    "/besancon/annonces/0198-a/image.png",
    "/api/besancon/pins?zoom=12",
    "/api/besancon/ground",
    "/photos/besancon/abc.jpg",
    "/_next/static/chunks/a/b.js",
  ])("%s is", (address) => expect(isPublicPath(address)).toBe(true));

  test.each([
    "/",
    "/api/me",
    "/api/besancon/counterparts?kind=offer",
    "/api/besancon/photos/abc.jpg",
    "/api/health",
    "/connexion/annonces",
    "/besancon/annonces/0198-a/modifier",
    "/besancon/annoncesXatom",
    "//besancon",
    "/besancon/../api/me",
  ])("%s is not", (address) => expect(isPublicPath(address)).toBe(false));
});
