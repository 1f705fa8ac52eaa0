import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Those whose pairs `contrast.test.ts` measures, and the line of stones. */
const NAMES = [
  "paper",
  "surface",
  "sunken",
  "line",
  "line-strong",
  "ink",
  "ink-2",
  "link",
  "brand",
  "on-brand",
  "stone-ochre",
];
const [lightTokens = "", darkTokens = ""] = readFileSync("app/styles/tokens.css", "utf8").split(
  "@media (prefers-color-scheme: dark)",
);
const valuesOf = (css: string) => NAMES.map((name) => css.match(new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`))?.[1]);
const coloursOf = (text: string) => [...new Set(text.match(/#[0-9a-f]{6}\b/g))];
const layout = readFileSync("lib/server/mail/mail-layout.mjml", "utf8");
const [before = "", rest = ""] = layout.split("@media (prefers-color-scheme: dark)");
const [dark = "", after = ""] = rest.split("</mj-style>");

// A mail cannot read the style sheet of the site: its colours are written out, and must stay those of the site.
test("mails have the colours of the site in both schemes", () => {
  expect(valuesOf(lightTokens)).not.toContain(undefined);
  expect(coloursOf(dark).length).toBeGreaterThan(5);
  expect(valuesOf(lightTokens)).toEqual(expect.arrayContaining(coloursOf(before + after)));
  expect(valuesOf(darkTokens)).toEqual(expect.arrayContaining(coloursOf(dark)));
});
