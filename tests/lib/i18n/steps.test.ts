import { expect, test } from "vitest";
import { LOCALES } from "#lib/i18n/locale.ts";
import { stepOfSlug, stepSlug } from "#lib/i18n/steps.ts";
import { STEPS } from "#lib/listings/draft.ts";

test.each(LOCALES)("each step has its own address in %s, which leads back to it", (locale) => {
  for (const step of STEPS) expect(stepOfSlug(stepSlug(locale, step))).toBe(step);
  expect(new Set(STEPS.map((step) => stepSlug(locale, step))).size).toBe(STEPS.length);
});

test.each(["", "Quand", "__proto__", "constructor"])("%j leads nowhere", (slug) => {
  expect(stepOfSlug(slug)).toBeNull();
});
