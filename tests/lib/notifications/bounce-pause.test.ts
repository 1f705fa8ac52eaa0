import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterFailure, type FailingAddress } from "#lib/notifications/bounce-pause.ts";
import { FAILURE_CAUSES, type FailureCause } from "#lib/notifications/failure-cause.ts";

const START = new Date("2026-11-29T09:00:00Z");
const HOUR = 3_600_000;
const at = (hours: number) => new Date(START.getTime() + hours * HOUR);
const NEW: FailingAddress = { hardCount: 0, softCount: 0, lastFailedAt: START, pausedUntil: null };

/** What is known after failures at some hours. */
function knownAfter(...failures: [hours: number, cause: FailureCause][]): FailingAddress {
  return failures.reduce((known, [hours, cause]) => afterFailure(known, cause, at(hours)) ?? known, NEW);
}

describe("an address that is said not to exist", () => {
  test("is left alone for a week, then a month, then half a year, and half a year again", () => {
    const first = knownAfter([0, "unknown"]);
    expect(first).toEqual({ hardCount: 1, softCount: 0, lastFailedAt: START, pausedUntil: at(7 * 24) });
    const second = knownAfter([0, "unknown"], [8 * 24, "unknown"]);
    expect(second).toMatchObject({ hardCount: 2, pausedUntil: at((8 + 30) * 24) });
    const third = knownAfter([0, "unknown"], [8 * 24, "unknown"], [40 * 24, "unknown"]);
    expect(third).toMatchObject({ hardCount: 3, pausedUntil: at((40 + 180) * 24) });
    const fourth = knownAfter([0, "unknown"], [8 * 24, "unknown"], [40 * 24, "unknown"], [300 * 24, "unknown"]);
    expect(fourth).toMatchObject({ hardCount: 4, pausedUntil: at((300 + 180) * 24) });
  });

  test("learns nothing from mails that left before the pause began", () => {
    expect(afterFailure(knownAfter([0, "unknown"]), "unknown", at(1))).toBeNull();
    expect(afterFailure(knownAfter([0, "unknown"]), "full", at(30))).toBeNull();
  });

  test("is left alone for longer when it was only thought to be full", () => {
    const full = knownAfter([0, "full"], [24, "full"], [48, "full"]);
    expect(full.pausedUntil).toEqual(at(48 + 72));
    expect(afterFailure(full, "unknown", at(49))).toMatchObject({
      hardCount: 1,
      softCount: 0,
      pausedUntil: at(49 + 168),
    });
  });
});

describe("an address that could not take a mail", () => {
  test.each(["full", "policy", "later", "other"] as const)("because of %s is left alone the third time", (cause) => {
    expect(knownAfter([0, cause]).pausedUntil).toBeNull();
    expect(knownAfter([0, cause], [24, cause]).pausedUntil).toBeNull();
    expect(knownAfter([0, cause], [24, cause], [48, cause])).toMatchObject({ softCount: 3, pausedUntil: at(48 + 72) });
  });

  test("is left alone again at the next failure after its pause, and not counted within it", () => {
    const paused = knownAfter([0, "full"], [24, "full"], [48, "full"]);
    expect(afterFailure(paused, "full", at(60))).toBeNull();
    expect(afterFailure(paused, "full", at(48 + 73))).toMatchObject({ softCount: 4, pausedUntil: at(48 + 73 + 72) });
  });

  test("has one trouble, whether a mail is tried ten times or three come back in one afternoon", () => {
    const tries = Array.from({ length: 12 }, (_, hour): [number, FailureCause] => [hour / 3, "later"]);
    expect(knownAfter(...tries)).toMatchObject({ softCount: 1, lastFailedAt: START, pausedUntil: null });
  });

  test("begins anew after a week without failure", () => {
    expect(knownAfter([0, "full"], [24, "full"], [24 * 9, "full"])).toMatchObject({ softCount: 1, pausedUntil: null });
  });

  test("keeps what is known of its not existing", () => {
    expect(knownAfter([0, "unknown"], [200, "full"])).toMatchObject({ hardCount: 1, softCount: 1 });
  });
});

test("whatever comes, a pause is never made shorter and counts never fall but for a fresh start", () => {
  const failure = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...FAILURE_CAUSES));
  fc.assert(
    fc.property(fc.array(failure, { maxLength: 30 }), (gaps) => {
      let [known, hours] = [NEW, 0];
      for (const [gap, cause] of gaps) {
        hours += gap;
        const next = afterFailure(known, cause, at(hours));
        if (!next) continue;
        expect(next.hardCount).toBeGreaterThanOrEqual(known.hardCount);
        expect((next.pausedUntil ?? START).getTime()).toBeGreaterThanOrEqual((known.pausedUntil ?? START).getTime());
        known = next;
      }
    }),
  );
});
