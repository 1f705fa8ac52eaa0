import { expect, test } from "vitest";
import { EXPORT_RULES, EXPORT_SECTIONS, LEFT_OUT } from "#lib/privacy/export-rules.ts";
import { RETENTION, RETENTION_KEYS } from "#lib/privacy/retention.ts";

test("every table that the retention table names is in the copy, or says why not", () => {
  const kept = new Set(RETENTION_KEYS.flatMap((key) => Object.keys(RETENTION[key].tables)));
  expect(Object.keys(EXPORT_RULES).sort()).toEqual([...kept].sort());
});

test("every part of the copy comes from a table", () => {
  const from = new Set(Object.values(EXPORT_RULES).flatMap((rule) => (typeof rule === "string" ? [] : rule)));
  const joined = EXPORT_SECTIONS.filter((section) => !from.has(section));
  expect(joined).toEqual([]);
});

test("what is left out has one of the reasons that the page names", () => {
  const reasons = Object.values(EXPORT_RULES).filter((rule) => typeof rule === "string");
  expect(reasons.length).toBeGreaterThan(5);
  expect(reasons.filter((reason) => !LEFT_OUT.includes(reason))).toEqual([]);
});
