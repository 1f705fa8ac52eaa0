import { describe, expect, it } from "vitest";
import { isSessionAlive } from "#lib/identity/session-lifetime.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = new Date("2026-11-24T08:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);

describe("isSessionAlive", () => {
  it.each([
    { staff: false, used: 0, at: 30 * DAY - 1, alive: true },
    { staff: false, used: 0, at: 30 * DAY, alive: false },
    { staff: false, used: 89 * DAY, at: 90 * DAY - 1, alive: true },
    { staff: false, used: 90 * DAY - 1, at: 90 * DAY, alive: false },
    { staff: true, used: 0, at: HOUR - 1, alive: true },
    { staff: true, used: 0, at: HOUR, alive: false },
    { staff: true, used: 12 * HOUR - 1, at: 12 * HOUR, alive: false },
  ])("staff $staff, used after $used ms, at $at ms: $alive", ({ staff, used, at, alive }) => {
    expect(isSessionAlive({ createdAt: start, lastUsedAt: later(used) }, staff, later(at))).toBe(alive);
  });
});
