import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";

const css = readFileSync("app/styles/asked-for.css", "utf8");

test("every category shows what it leads to ask, and nothing else", () => {
  const lines = [...css.matchAll(/\[value="(\w+)"\]:checked\) \[data-asked-for\]:not\(\[data-asked-for~="(\w+)"\]\)/g)];
  // Cards, then a list.
  expect(lines.map(([, chosen]) => chosen)).toEqual([...CATEGORY_KEYS, ...CATEGORY_KEYS]);
  expect(lines.every(([, chosen, shown]) => chosen === shown)).toBe(true);
});
