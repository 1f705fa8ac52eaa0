import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LISTING_ACTIONS, LISTING_STATUSES, nextStatus } from "#lib/listings/listing-status.ts";
import {
  ERASE_AFTER_SECONDS,
  type LastEvent,
  UNDO_SECONDS,
  undoneStatus,
  undoSecondsLeft,
} from "#lib/listings/undo.ts";

const NOW = new Date("2026-11-24T15:00:00Z");
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const closed: LastEvent = {
  id: "event",
  action: "close",
  fromStatus: "published",
  toStatus: "closed",
  actorId: "author",
  at: ago(10),
};
const seen = { eventId: "event", actorId: "author", before: null };

describe("an undo", () => {
  test("goes back to the very state before", () => {
    for (const fromStatus of ["published", "paused", "pending"] as const) {
      const last = { ...closed, fromStatus };
      expect(undoneStatus("closed", { ...seen, last }, NOW)).toEqual({ to: fromStatus });
    }
  });

  test.each([
    ["at the last second", closed, 30, { to: "published" }],
    ["on its way at the last second", closed, 34, { to: "published" }],
    ["after the window", closed, 36, { refusal: "undo-too-late" }],
    ["by somebody else", { ...closed, actorId: "moderator" }, 1, { refusal: "transition-not-allowed" }],
    ["of what the system did", { ...closed, action: "pause", actorId: null }, 1, { refusal: "transition-not-allowed" }],
    ["of an edit", { ...closed, action: null }, 1, { refusal: "transition-not-allowed" }],
    ["after another change", { ...closed, id: "later" }, 1, { refusal: "changed-meanwhile" }],
  ] as const)("%s", (_, last, seconds, answer) => {
    expect(undoneStatus("closed", { ...seen, last: { ...last, at: ago(seconds) } }, NOW)).toEqual(answer);
  });

  test("twice is once", () => {
    const last: LastEvent = { ...closed, id: "undo", action: "undo", fromStatus: "closed", toStatus: "published" };
    expect(undoneStatus("published", { ...seen, last, before: closed }, NOW)).toBe("done");
    expect(undoneStatus("published", { ...seen, last, before: { ...closed, id: "older" } }, NOW)).toEqual({
      refusal: "changed-meanwhile",
    });
  });

  test("never touches what was removed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LISTING_ACTIONS),
        fc.constantFrom(...LISTING_STATUSES),
        fc.nat(40),
        (action, fromStatus, seconds) => {
          const last = { ...closed, action, fromStatus, toStatus: "removed" as const, at: ago(seconds) };
          expect(undoneStatus("removed", { ...seen, last }, NOW)).not.toHaveProperty("to");
        },
      ),
    );
  });

  test("is offered for what it may take back, and only while it may", () => {
    expect(undoSecondsLeft(closed, "author", NOW)).toBe(20);
    expect(undoSecondsLeft({ ...closed, at: ago(UNDO_SECONDS) }, "author", NOW)).toBe(0);
    expect(undoSecondsLeft(closed, "neighbour", NOW)).toBe(0);
    fc.assert(
      fc.property(fc.constantFrom(...LISTING_ACTIONS), fc.constantFrom(...LISTING_STATUSES), (action, fromStatus) => {
        const toStatus = nextStatus(fromStatus, action, "author");
        if (!toStatus) return;
        const last = { ...closed, action, fromStatus, toStatus };
        const offered = undoSecondsLeft(last, "author", NOW) > 0;
        expect("to" in Object(undoneStatus(toStatus, { ...seen, last }, NOW))).toBe(offered);
      }),
    );
  });

  test("is over before anything is erased", () => {
    const last = { ...closed, at: ago(ERASE_AFTER_SECONDS) };
    expect(undoneStatus("deleted", { ...seen, last }, NOW)).toEqual({ refusal: "undo-too-late" });
  });
});
