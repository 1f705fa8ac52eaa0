import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cityOfPath, safeReturnPath } from "#lib/identity/return-path.ts";

const EVIL = [
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\\/evil.example",
  "\\/evil.example",
  "/.//evil.example",
  "/x/..//evil.example",
  "/%2e//evil.example",
  "https://evil.example",
  "https:evil.example",
  "https:/evil.example",
  "HTTPS://evil.example/",
  "javascript:alert(1)",
  "data:text/html,x",
  "@evil.example",
  ".evil.example",
  "evil.example",
  "/\t/evil.example",
  "\t//evil.example",
  "/\n/evil.example",
  " //evil.example",
  "/x\r\nSet-Cookie: a=b",
  "/x\u0000",
  "/x\u00A0y",
  "",
  "?x",
  "#x",
  `/${"x".repeat(1000)}`,
];

describe("safeReturnPath", () => {
  it.each(EVIL)("refuses %j", (path) => {
    expect(safeReturnPath(path)).toBeNull();
  });

  it.each([undefined, null, 3, ["/besancon"], { toString: () => "/besancon" }])("refuses %j", (value) => {
    expect(safeReturnPath(value)).toBeNull();
  });

  it.each([
    "/",
    "/besancon/publier?kind=offer",
    "/en/besancon/my-listings#top",
    "/besancon/annonces?next=https://evil.example",
    "/%0d%0aSet-Cookie:x",
    "/%2F%2Fevil.example",
  ])("keeps %s", (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it("never leaves the site, whatever it is given", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "evil.example",
      "@",
      ":",
      "?",
      "#",
      "%2f",
      "\t",
      "http",
      "é",
      " ",
    );
    const nearly = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.oneof(
          nearly,
          nearly.map((text) => `/${text}`),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          const path = safeReturnPath(text);
          if (path === null) return;
          expect(new URL(path, "https://mairie.example").origin).toBe("https://mairie.example");
          expect(path).toMatch(/^\/(?![/\\])/);
          expect(safeReturnPath(path)).toBe(path);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe("cityOfPath", () => {
  const cities = [{ slug: "besancon" }, { slug: "dole" }];
  it.each([
    ["/dole/publier", "dole"],
    ["/en/dole", "dole"],
    ["/dole?x=1", "dole"],
    ["/besancon#x", "besancon"],
    ["/connexion", undefined],
    ["/x/dole", undefined],
    [null, undefined],
  ])("reads the city of %s", (path, slug) => {
    expect(cityOfPath(path, cities)?.slug).toBe(slug);
  });
});
