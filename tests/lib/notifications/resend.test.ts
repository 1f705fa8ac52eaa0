import { expect, test } from "vitest";
import { resendObstacle } from "#lib/notifications/resend.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const [BEFORE, AFTER] = [new Date("2026-11-24T09:59:00Z"), new Date("2026-11-24T10:01:00Z")];
const obstacle = (kind: string, usefulUntil: Date | null = AFTER, emptied = false) =>
  resendObstacle({ kind, emptied, usefulUntil }, NOW);

test("what failed is sent again unless its link is dead, its words are gone, or what it asks about is over", () => {
  expect(obstacle("exchange-news")).toBeNull();
  expect(obstacle("exchange-news", BEFORE)).toBeNull();
  expect(obstacle("exchange-news", AFTER, true)).toBe("emptied");
  expect(obstacle("sign-in")).toBe("signIn");
  expect(obstacle("sign-in", AFTER, true)).toBe("signIn");
  for (const kind of ["invitation", "time-reconfirm", "offer-reconfirm"]) {
    expect([obstacle(kind), obstacle(kind, BEFORE), obstacle(kind, null)]).toEqual([null, "over", null]);
  }
});
