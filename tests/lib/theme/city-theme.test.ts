import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  GROUNDS,
  isReadable,
  nearestAccent,
  OWN_COLOUR,
  SCHEMES,
  THEME_PAIRS,
  THEME_TOKENS,
  themeOf,
  themeSheet,
} from "#lib/theme/city-theme.ts";
import { contrast, LEAST_CONTRAST } from "#lib/theme/contrast.ts";
import { readHex, toOklch } from "#lib/theme/oklch.ts";

const css = readFileSync("app/styles/tokens.css", "utf8");
const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
const tokens = { light, dark };
const tokenOf = (scheme: "light" | "dark", name: string) =>
  tokens[scheme].match(new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`))?.[1];

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("any colour makes a theme that can be read in every pair, or is refused and the nearest does", () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const theme = themeOf(accent);
      const nearest = nearestAccent(accent);
      if (theme) expect(nearest).toBe(accent);
      const made = themeOf(nearest);
      expect(made).not.toBeNull();
      for (const scheme of SCHEMES) {
        const all: Record<string, string> = { ...GROUNDS[scheme], ...made?.[scheme] };
        for (const { over, under, use } of THEME_PAIRS) {
          expect(contrast(all[over] ?? "", all[under] ?? "")).toBeGreaterThanOrEqual(LEAST_CONTRAST[use]);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("the nearest colour is a darker one of the same hue", () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const [own, near] = [toOklch(accent), toOklch(nearestAccent(accent))];
      expect(near.l).toBeLessThanOrEqual(own.l + 0.002);
      // A hue is nothing where there is no colour to speak of.
      if (own.c > 0.05 && near.c > 0.05) expect(Math.cos(near.h - own.h)).toBeGreaterThan(0.98);
    }),
  );
});

test("pale colours are refused, and dark ones are taken as they are", () => {
  expect(themeOf("#ffcc00")).toBeNull();
  expect(themeOf("#ffffff")).toBeNull();
  expect(themeOf("#7a3fa0")?.light.brand).toBe("#7a3fa0");
  expect(themeOf("#000000")).not.toBeNull();
  expect(contrast(nearestAccent("#ffcc00"), GROUNDS.light.surface)).toBeLessThan(4.7);
});

describe("the style sheet", () => {
  test("names the tokens in both schemes, and is empty for no colour or one that cannot be read", () => {
    const sheet = themeSheet("#7a3fa0");
    for (const token of THEME_TOKENS) expect(sheet.match(new RegExp(`--${token}:#[0-9a-f]{6}`, "g"))).toHaveLength(2);
    expect(sheet).toContain("prefers-color-scheme:dark");
    expect(themeSheet(null)).toBe("");
    expect(themeSheet("#ffcc00")).toBe("");
  });

  test("holds nothing but colours, whatever is asked", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hex = readHex(text);
        expect(themeSheet(hex)).toMatch(/^$|^:root\{(--[a-z-]+:#[0-9a-f]{6};?){4}\}@media [^<]*$/);
      }),
    );
  });
});

test.each([
  ["#17332F", "#17332f"],
  [" 17332f ", "#17332f"],
  ["#abc", "#aabbcc"],
  ["red", null],
  ["#17332", null],
  ["#17332f;}", null],
  ["", null],
])("%j is read as %j", (text, hex) => {
  expect(readHex(text)).toBe(hex);
});

test("what does not change is as the tokens of the site have it", () => {
  for (const scheme of SCHEMES) {
    for (const [name, hex] of Object.entries(GROUNDS[scheme]))
      expect([name, tokenOf(scheme, name)]).toEqual([name, hex]);
  }
  expect(tokenOf("light", "brand")).toBe(OWN_COLOUR);
  const own = Object.fromEntries(
    SCHEMES.map((scheme) => [scheme, Object.fromEntries(THEME_TOKENS.map((name) => [name, tokenOf(scheme, name)]))]),
  );
  expect(isReadable(own as Parameters<typeof isReadable>[0])).toBe(true);
});
