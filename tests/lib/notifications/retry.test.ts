import { expect, test } from "vitest";
import { MAX_ATTEMPTS, retryAt } from "#lib/notifications/retry.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const secondsAfter = (attempts: number) => (retryAt(attempts, NOW).getTime() - NOW.getTime()) / 1000;

test("tries follow each other ever more slowly, an hour apart at most, for some six hours", () => {
  const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => secondsAfter(index + 1));
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600]);
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3600;
  expect(hours).toBeGreaterThan(5);
  expect(hours).toBeLessThan(6);
});
