import { describe, expect, test } from "vitest";
import { EXCHANGE_STATUSES } from "#lib/exchanges/exchange-status.ts";
import { FOLLOW_UP_KINDS } from "#lib/exchanges/follow-up-link.ts";
import { type Followed, followUpView } from "#lib/exchanges/follow-up-view.ts";

const NOW = new Date("2027-03-09T09:00:00Z");
const time = { startsAt: new Date("2027-03-10T09:00:00Z"), confirmed: false };
const followed: Followed = { status: "accepted", askedAt: NOW, time };

describe("followUpView", () => {
  test("asks while the exchange goes on", () => {
    for (const kind of FOLLOW_UP_KINDS.filter((one) => one !== "went-wrong")) {
      expect(followUpView(kind, followed, NOW)).toBe("ask");
    }
  });

  test("asks about a time as long as it is the one that both agreed on, and is to come", () => {
    const confirmed = { ...followed, time: { ...time, confirmed: true } };
    expect(followUpView("confirm-time", confirmed, NOW)).toBe("confirmed");
    expect(followUpView("cannot-make-it", confirmed, NOW)).toBe("ask");
    expect(followUpView("confirm-time", { ...followed, time: null }, NOW)).toBe("changed");
    expect(followUpView("confirm-time", followed, time.startsAt)).toBe("passed");
  });

  test("lets one answer stand against another one", () => {
    const done = { ...followed, status: "done" as const };
    expect(followUpView("done", done, NOW)).toBe("done");
    expect(followUpView("not-done", done, NOW)).toBe("said_done");
    expect(followUpView("not-done", { ...followed, askedAt: null }, NOW)).toBe("later");
    expect(followUpView("done", { ...followed, askedAt: null }, NOW)).toBe("ask");
  });

  test("asks nothing after another end, and always has advice", () => {
    for (const status of EXCHANGE_STATUSES) {
      const ended = { ...followed, status };
      expect(followUpView("went-wrong", ended, NOW)).toBe("help");
      if (status === "accepted" || status === "done") continue;
      for (const kind of FOLLOW_UP_KINDS.filter((one) => one !== "went-wrong")) {
        expect(followUpView(kind, ended, NOW)).toBe("over");
      }
    }
  });
});
