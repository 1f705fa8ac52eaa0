import { readdirSync } from "node:fs";
import { sep } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CITY_IN_PATH, frenchRewrites, href, ROUTES, type RouteName } from "#lib/i18n/routes.ts";

const NAMES = Object.keys(ROUTES) as RouteName[];

/** Folders of pages under `app/[locale]`, as the table writes them. */
function pageFolders(): string[] {
  return readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep))
    .filter((parts) => parts.at(-1) === "page.tsx" && !parts.includes("[...rest]"))
    .map((parts) => parts.slice(0, -1).filter((part) => !part.startsWith("(")))
    .map((parts) => `/${parts.join("/").replace(/\[(\w+)\]/g, ":$1")}`);
}

describe("the table of addresses", () => {
  test("has a page for every route, and a route for every page", () => {
    const folders = NAMES.map((name) => ROUTES[name].folder as string);
    expect(pageFolders().sort()).toEqual(folders.sort());
  });

  test("names each address once, with the same parameters in every form", () => {
    const parameters = (path: string) => path.match(/:[a-z]+/g) ?? [];
    for (const form of ["folder", "fr", "en"] as const) {
      expect(new Set(NAMES.map((name) => ROUTES[name][form])).size).toBe(NAMES.length);
      for (const name of NAMES) expect(parameters(ROUTES[name][form])).toEqual(parameters(ROUTES[name].folder));
    }
  });

  test("serves English under the folder itself, so that it needs no rewrite", () => {
    for (const { folder, en } of Object.values(ROUTES)) expect(en).toBe(folder === "/" ? "/en" : `/en${folder}`);
  });
});

describe("href", () => {
  test("fills in the parameters and keeps only the parts of the query that say something", () => {
    const query = { kind: "offer", quartier: "", when: undefined };
    expect(href("fr", "listings", { city: "besancon" }, query)).toBe("/besancon/annonces?kind=offer");
    expect(href("en", "editListing", { city: "besancon", id: "7" })).toBe("/en/besancon/my-listings/7/edit");
    expect(href("fr", "root", {})).toBe("/");
  });

  test("never lets a parameter leave its place in the path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (id) => {
        const url = new URL(href("fr", "listing", { city: "besancon", id: `x${id}` }), "https://a.example");
        expect(url.pathname.split("/")).toHaveLength(4);
        expect(decodeURIComponent(url.pathname.split("/")[3] ?? "")).toBe(`x${id}`);
        expect(url.search + url.hash).toBe("");
      }),
    );
  });
});

describe("frenchRewrites", () => {
  test("sends each French address to the folder of its page, once", () => {
    const rewrites = frenchRewrites();
    expect(new Set(rewrites.map(({ source }) => source)).size).toBe(NAMES.length);
    expect(rewrites).toContainEqual({ source: "/charte", destination: "/fr/charter" });
    expect(rewrites).toContainEqual({ source: "/", destination: "/fr" });
    expect(rewrites).toContainEqual({
      source: `/${CITY_IN_PATH}/annonces/:id`,
      destination: "/fr/:city/listings/:id",
    });
  });

  test("never takes the first word of a fixed address for a city", () => {
    const city = new RegExp(`^${CITY_IN_PATH.replace(":city", "")}$`);
    for (const word of ["besancon", "connexion-sur-mer", "la-charte", "english"]) expect(word).toMatch(city);
    for (const word of ["connexion", "charte", "en", "api", "demo", "Besancon", "ab"]) expect(word).not.toMatch(city);
  });
});

test.each(["", "//evil.example", "/\\evil.example", "\ud800", "..", "%2e%2e", "\r\nSet-Cookie: a=b"])(
  "the address of a page stays on this site for a city that is called %j",
  (city) => {
    const path = href("fr", "notifications", { city });
    expect(new URL(path, "https://mairie.example").origin).toBe("https://mairie.example");
    expect(path).toMatch(/^\/(?![/\\])\S+$/);
  },
);
