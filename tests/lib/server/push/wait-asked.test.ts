import { expect, it } from "vitest";
import { waitAsked } from "#lib/server/push/wait-asked.ts";

const NOW = new Date("2026-11-29T10:00:00Z");

it.each([
  ["120", 120_000],
  ["Sun, 29 Nov 2026 10:05:00 GMT", 300_000],
  ["Sun, 29 Nov 2026 09:00:00 GMT", 0],
  ["999999999", 3_600_000],
  ["-5", 0],
  ["soon", 0],
  ["", 0],
  [null, 0],
])("Retry-After %s asks for %i ms", (header, wait) => {
  expect(waitAsked(header, NOW)).toBe(wait);
});
